// What hold and resume did, in words and as data. Sends nothing.
import {HELD_TAG, MIN_RATE, rolloutInput, rolloutRateText} from '../../derive/held-rollout.js'
import {nameCommand, nameFlag} from '../../text/name-command.js'
import type {HeldJob} from './held-job.js'
import {type Held, rateBefore} from './hold-job.js'
import type {Resuming} from './resume-job.js'

/** @param connection the connection flags */
export function heldLines({before, reason, overtaken}: Held, connection: string): string[] {
  const {jobId} = before
  const next = `  ${nameCommand('resume', jobId, connection)}    ${cancelLine(jobId, connection)}`
  if (reason === 'all-sent')
    return [`${jobId} has sent all its things: there is nothing to hold`, cancelLine(jobId, connection)]
  if (reason === 'least') {
    return [
      `${jobId} sends ${MIN_RATE} a minute, the slowest rate AWS allows, by its own settings: ${whatIsLeft(before)}`,
      next,
    ]
  }
  const was = `Was ${rolloutRateText(rateBefore(before))}`
  if (reason === 'held') {
    const by = overtaken ? 'was held by someone else just now' : 'is held already'
    return [`${jobId} ${by}, at ${MIN_RATE} a minute: ${whatIsLeft(before)}. ${was}`, next]
  }
  return [`${jobId} held at ${MIN_RATE} a minute, the slowest rate AWS allows: ${whatIsLeft(before)}. ${was}`, next]
}

const cancelLine = (jobId: string, connection: string) =>
  `  iotjobs cancel-job ${nameFlag('--job-id', jobId)}${connection}`

export function resumeLines({before, rate, requests}: Resuming): string[] {
  const {jobId} = before
  const left = notSentText(before)
  const already = before.tag !== undefined && !requests.some(({operation}) => operation.name === 'UpdateJob')
  if (already)
    return [`${jobId} has its rate back already, ${rolloutRateText(rate)}: ${left}. Removed the tag ${HELD_TAG}`]
  const joint = rate.exponentialRate ? ', ' : ' at '
  return [`${jobId} resumed${joint}${rolloutRateText(rate)}: ${left}`]
}

export const holdData = ({before, reason}: Held): object => ({
  jobId: before.jobId,
  held: reason === undefined || reason === 'held',
  was: rolloutInput(rateBefore(before)),
  notSent: before.notSent,
})

export const resumeData = ({before, rate}: Resuming): object => ({
  jobId: before.jobId,
  held: false,
  rate: Object.keys(rate).length === 0 ? null : rolloutInput(rate),
  notSent: before.notSent,
})

function whatIsLeft(job: HeldJob): string {
  const {QUEUED} = job.progress.things
  const queued = QUEUED > 0 ? [`${QUEUED} queued ${QUEUED === 1 ? 'one' : 'ones'} may still start`] : []
  const joining = job.progress.job.selection === 'CONTINUOUS' ? ['things that join are still reached at once'] : []
  return [notSentText(job), ...queued, ...joining].join(', ')
}

function notSentText({notSent, progress}: HeldJob): string {
  if (progress.totalSource === 'so far') return 'how many things are not sent is not known'
  return `${notSent} ${notSent === 1 ? 'thing is' : 'things are'} not sent`
}
