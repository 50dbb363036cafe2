// The question before a job is sent to targets; what counts them is loaded only when it is put.
import type {Question} from './consent.js'

/**
 * A slip must not reach a fleet: where there are many things, or their number is unknown, the id has to be typed.
 * @param targets --no-validate lets anything through, for the service to judge
 */
export function aboutTargets(jobId: string, targets: unknown): Question {
  return async (send) => {
    const {largeTargets} = await import('./large-targets.js')
    return largeTargets(jobId, Array.isArray(targets) ? targets.map(String) : [], send)
  }
}
