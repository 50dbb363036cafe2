// What stands before the job on the thing, and whether what runs can ever end.
import {ageOf} from '../progress/age.js'
import {durationText} from '../progress/duration.js'
import {shellFlag} from '../text/shell-quote.js'
import {type Finding, finding} from './finding.js'
import type {PendingExecution, ThingFacts} from './thing-facts.js'

const LIST = 'iot:ListJobExecutionsForThing'
/** A job at work for longer than this holds the others up. */
const LONG_MS = 24 * 60 * 60_000

export function checkQueue({thing, job, now, pending, execution}: ThingFacts): readonly Finding[] {
  if ('value' in execution && execution.value?.status === 'IN_PROGRESS') return []
  if ('unknown' in pending) return [finding('queue', 'unknown', 'what is queued before it is unknown', pending.unknown)]
  const position = pending.value.findIndex(({jobId}) => jobId === job.jobId)
  if (position < 0) return []
  const before = pending.value.slice(0, position)
  if (before.length === 0) return [finding('queue', 'ok', 'nothing is queued before it', LIST)]
  return before.map((other) => checkOther(other, thing, now))
}

function checkOther({jobId, status, startedAt, queuedAt}: PendingExecution, thing: string, now: number): Finding {
  const age = ageOf(startedAt ?? queuedAt, now)
  const text = `${jobId} is before it: ${status}${age === undefined ? '' : ` for ${durationText(age)}`}`
  const isLong = status === 'IN_PROGRESS' && age !== undefined && age > LONG_MS
  const flags = `${shellFlag('--job-id', jobId)} ${shellFlag('--thing-name', thing)}`
  const fix = isLong ? [`iotjobs cancel-job-execution ${flags} --force`] : []
  return finding('queue', status === 'IN_PROGRESS' ? 'problem' : 'note', text, LIST, fix)
}

export function checkTimer({thing, job, execution}: ThingFacts): readonly Finding[] {
  if ('unknown' in execution || execution.value?.status !== 'IN_PROGRESS') return []
  const source = 'iot:DescribeJobExecution'
  const {secondsLeft} = execution.value
  if (secondsLeft !== undefined)
    return [finding('timer', 'ok', `times out in ${durationText(secondsLeft * 1000)}`, source)]
  const flags = `${shellFlag('--job-id', job.jobId)} ${shellFlag('--thing-name', thing)}`
  const fix = [`iotjobs cancel-job-execution ${flags} --force`]
  return [finding('timer', 'problem', 'no timeout: it can stay IN_PROGRESS forever', source, fix)]
}
