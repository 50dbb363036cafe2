// The job that was, and what was typed → the input of the job that goes on with it. Asks no service.

import type {SourceJob} from '../../cli/session/described-job.js'
import {continuingInput, lineageTags, withDocumentOf} from '../../derive/continuing-input.js'
import {jobInput} from '../../derive/job-input.js'
import {withOwnTags} from '../../derive/tags.js'
import {listAt} from '../../members/shaped.js'
import type {CreateJobRequest} from '../../model/iot/job.js'
import type {Structure, Value} from '../../value/value.js'
import type {Asked} from './continuation.js'

/**
 * @param previous the job that is gone back to
 * @throws UsageError where the job has so many tags that none can be added
 */
export function newInput(
  {kind, jobId, overrides}: Asked,
  old: SourceJob,
  previous: SourceJob | undefined,
  target: {readonly jobId: string; readonly arns: readonly string[]},
): Structure {
  const own = continuingInput(old.job, old)
  const base = previous ? withDocumentOf(own, jobInput(previous.job, previous)) : own
  // A document from elsewhere takes the place of the old one, which is always there as text.
  const replaced = overrides.has('documentSource') ? ['document'] : []
  const input: Structure = new Map<string, Value>([
    ['jobId', target.jobId],
    ['targets', [...target.arns]],
    ...[...base].filter(([name]) => !replaced.includes(name)),
    ...[...overrides].filter(([name]) => name !== 'jobId'),
  ])
  return input.set(
    'tags',
    withOwnTags(listAt<typeof CreateJobRequest>(input, 'tags'), lineageTags(jobId, kind, old.tags), [
      'Give fewer with --tags; iotjobs:retry-of and iotjobs:root say where the new job comes from',
    ]),
  )
}
