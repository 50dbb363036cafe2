// In which order broken constraints are named. The service does not follow the request; where its order has been seen, it
// is kept here, and what has not been seen follows in the order of the model.
import type {StructureShape} from '../../model/vocabulary.js'

const SEEN: Readonly<Record<string, readonly string[]>> = {
  UpdateJobRequest: [
    'jobId',
    'description',
    'jobExecutionsRolloutConfig',
    'presignedUrlConfig',
    'jobExecutionsRetryConfig',
    'abortConfig',
  ],
  AbortCriteria: ['minNumberOfExecutedThings', 'failureType', 'action', 'thresholdPercentage'],
}

export function memberOrder(shape: StructureShape): readonly string[] {
  return [...new Set([...(SEEN[shape.name] ?? []), ...Object.keys(shape.members)])]
}
