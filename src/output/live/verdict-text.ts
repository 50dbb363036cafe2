// A verdict as a sentence, and what to do next. Every mode uses these words. Pure.
import {durationText} from '../../progress/duration.js'
import {isOpen} from '../../progress/job-facts.js'
import type {Outcome} from '../../progress/outcome.js'
import {abortText} from '../../progress/verdict.js'
import {nameCommand} from '../../value/name-command.js'
import {deviceText} from '../device-text.js'

const SENTENCES: Readonly<Record<Outcome['verdict'], (outcome: Outcome) => string>> = {
  succeeded: ({look}) =>
    look?.progress.sent === 0 ? 'succeeded: the job completed, but it had no things' : 'succeeded on every thing',
  'good-enough': () => 'completed with failures, but as good as was asked for',
  'condition-met': (outcome) =>
    `what was waited for has come about; ${goesOn(outcome) ? 'the job goes on' : 'the job is over'}`,
  'completed-with-failures': () => 'completed with failures',
  canceled: canceledText,
  deleted: () => 'deleted: the job no longer exists',
  'gave-up': (outcome) => `gave up after ${durationText(outcome.waited)}${givenUpText(outcome)}`,
  stalled: (outcome) => `stalled after ${durationText(outcome.waited)}${givenUpText(outcome)}`,
  unreachable: () => 'lost sight of the job; it goes on',
  detached: ({jobId, place}) =>
    `stopped watching; ${deviceText(jobId)} goes on. ${nameCommand('watch', jobId, place)} comes back`,
}

export const verdictText = (outcome: Outcome) => `${verdictSentence(outcome)} (exit ${outcome.exit})`

/** For those who read one line alone. */
export function nextText(outcome: Outcome): string {
  const next = nextSteps(outcome).join('; ')
  return next === '' ? '' : ` · next: ${next}`
}

export const verdictSentence = (outcome: Outcome) => SENTENCES[outcome.verdict](outcome)

/** Which limit, that nothing was done to the job, and what it still has to do. */
function givenUpText({limit, look}: Outcome): string {
  const reached = limit ? `: ${limit.reached}` : ''
  if (!look) return `${reached}; the job goes on unharmed`
  const {things, total, sent} = look.progress
  const left = [
    [things.IN_PROGRESS, 'in progress'],
    [things.QUEUED, 'queued'],
    [total - sent, 'not sent'],
  ] as const
  const parts = left.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  const when = limit?.flag === '--max-errors' ? ' when last seen' : ''
  const rest = parts.length === 0 ? '' : `, with ${parts.join(', ')} of ${total}${when}`
  return `${reached}; the job goes on unharmed${rest}`
}

function canceledText({cause, look}: Outcome): string {
  if (!look) return 'canceled'
  const {job, total, sent} = look.progress
  const never = total > sent ? ` · ${total - sent} never started` : ''
  const abort = abortText(job)
  if (cause === 'abort-criteria' && abort) return `canceled by its abort criteria: ${abort}${never}`
  const words = [job.reasonCode && `reasonCode ${job.reasonCode}`, job.comment && `comment "${job.comment}"`]
  const said = words.filter((word) => word !== undefined && word !== '').join(', ')
  const by = cause === 'user' ? 'canceled by a user' : 'canceled, cause not reported'
  return `${by}${said === '' ? '' : `: ${deviceText(said)}`}${never}`
}

const goesOn = ({look}: Pick<Outcome, 'look'>) => look === undefined || isOpen(look.progress.job)

/** Commands that can be pasted. */
export function nextSteps({verdict, jobId, look, place}: Outcome): readonly string[] {
  if (verdict === 'deleted' || verdict === 'detached' || verdict === 'unreachable') return []
  const watch = nameCommand('watch', jobId, place)
  if (verdict === 'gave-up' || (verdict === 'condition-met' && goesOn({look}))) return [watch]
  if (verdict === 'stalled') return [nameCommand('executions', jobId, `${place} --status IN_PROGRESS`), watch]
  return (look?.progress.bad ?? 0) > 0 ? [nameCommand('failures', jobId, place)] : []
}
