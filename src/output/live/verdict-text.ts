// A verdict as a sentence, and what to do next. Every mode uses these words. Pure.
import {durationText} from '../../progress/duration.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Outcome} from '../../progress/outcome.js'
import {abortText, type Limit, type Outage} from '../../progress/verdict.js'
import {nameCommand} from '../../text/name-command.js'
import {deviceText} from '../terminal/device-text.js'
import {retryCommand} from './retry-hint.js'

const SENTENCES: Readonly<Record<Outcome['verdict'], (outcome: Outcome) => string>> = {
  succeeded: () => 'succeeded on every thing',
  'nothing-reached': () => 'nothing reached: the job completed without any things',
  'good-enough': ({met, snapshot}) =>
    `completed ${snapshot?.progress.sent === 0 ? 'without any things' : 'with failures'}, within --ok-when ${met ?? ''}`.trim(),
  'condition-met': (outcome) =>
    `condition met: ${outcome.met ?? ''}; the job is ${runs(outcome) ? stateText(outcome) : 'over'}`,
  'completed-with-failures': () => 'completed with failures',
  canceled: canceledText,
  deleted: () => 'deleted: the job no longer exists',
  'gave-up': (outcome) => `gave up after ${durationText(outcome.waited)}${limitText(outcome)}`,
  stalled: (outcome) => `stalled after ${durationText(outcome.waited)}${limitText(outcome)}`,
  unreachable: () => 'lost contact with the service; the job was not changed',
  detached: (outcome) => {
    const {jobId, connection} = outcome
    return `stopped watching; ${deviceText(jobId)} is ${stateText(outcome)}. To come back: ${nameCommand('watch', jobId, connection)}`
  },
}

export const verdictText = (outcome: Outcome) => `${verdictSentence(outcome)} (exit ${outcome.exit})`

/** For those who read one line alone. */
export function nextText(outcome: Outcome): string {
  const next = nextSteps(outcome).join('; ')
  return next === '' ? '' : ` · next: ${next}`
}

export const verdictSentence = (outcome: Outcome) => SENTENCES[outcome.verdict](outcome)

/** Which limit, that the job was not touched, and what it still has to do. */
function limitText(outcome: Outcome): string {
  const {limit, snapshot} = outcome
  const reached = `${limit ? `: ${reachedText(limit)}` : ''}; the job is ${stateText(outcome)}`
  if (!snapshot) return reached
  const {things, total, sent} = snapshot.progress
  const left = [
    [things.IN_PROGRESS, 'in progress'],
    [things.QUEUED, 'queued'],
    [total - sent, 'not sent'],
  ] as const
  const parts = left.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  const when = limit?.flag === '--max-errors' ? ' when last seen' : ''
  return parts.length === 0 ? reached : `${reached}, with ${parts.join(', ')} of ${total}${when}`
}

/** What the time that a job can take comes from. */
const LONGEST = 'by its rollout, timers and retries the job should be over (--timeout sets another limit)'
const OTHER_LIMIT = '(--max-errors sets another limit)'

function reachedText(limit: Limit): string {
  switch (limit.flag) {
    case '--stall':
      return `nothing has changed for ${durationText(limit.unchanged)} (--stall)`
    case '--timeout':
      return limit.timeout === 'longest' ? LONGEST : '--timeout is over'
    case '--max-errors':
      return `the service does not respond: ${limit.code}${outageText(limit)}`
  }
}

function outageText({errors, lasted}: Outage): string {
  if (errors !== undefined) return `, ${errors} times in a row ${OTHER_LIMIT}`
  return lasted === undefined ? ' (--max-errors)' : `, for ${durationText(lasted)} ${OTHER_LIMIT}`
}

const stateText = ({snapshot}: Outcome) =>
  snapshot?.progress.job.status === 'SCHEDULED' ? 'still scheduled' : 'still running'

function canceledText({cause, snapshot}: Outcome): string {
  if (!snapshot) return 'canceled'
  const {job, total, sent, totalSource} = snapshot.progress
  const never = total > sent ? ` · ${total - sent} never started` : totalSource === 'unknown' ? NEVER_UNKNOWN : ''
  const abort = cause === 'abort-criteria' ? abortText(job) : undefined
  if (abort) return `canceled by its abort criteria: ${abort}${never}`
  const words = [job.reasonCode && `reasonCode ${job.reasonCode}`, job.comment && `comment "${job.comment}"`]
  const said = words.filter((word) => word !== undefined && word !== '').join(', ')
  const by = cause === 'user' ? 'canceled by a user' : 'canceled, cause not reported'
  return `${by}${said === '' ? '' : `: ${deviceText(said)}`}${never}`
}

/** The registry does not tell how many things the targets are. */
const NEVER_UNKNOWN = ' · how many never started is unknown'

const runs = ({snapshot}: Pick<Outcome, 'snapshot'>) => snapshot === undefined || isOpen(snapshot.progress.job)

/** Commands that can be pasted. */
export function nextSteps(outcome: Outcome): readonly string[] {
  const {verdict, jobId, snapshot, connection} = outcome
  if (verdict === 'deleted' || verdict === 'detached' || verdict === 'unreachable') return []
  const watch = nameCommand('watch', jobId, connection)
  if (verdict === 'gave-up' || (verdict === 'condition-met' && runs(outcome))) return [watch]
  if (verdict === 'stalled') return [nameCommand('why', jobId, connection), watch]
  if (!snapshot || snapshot.progress.unsuccessful === 0) return []
  return [nameCommand('failures', jobId, connection), retryCommand(snapshot.progress, connection) ?? ''].filter(
    (step) => step !== '',
  )
}
