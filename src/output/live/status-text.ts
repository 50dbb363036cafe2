// One line for a job that is waited for: how far, how good, how long still. Pure.

import {durationText} from '../../progress/duration.js'
import type {Snapshot} from '../../progress/outcome.js'
import {isWhole, percent} from '../../progress/progress.js'
import {counted} from '../../text/counted.js'
import {MINUTE} from '../../value/milliseconds.js'
import {deviceText} from '../terminal/device-text.js'
import {sentText} from './progress-text.js'
import {scheduleText} from './schedule-text.js'
import {stuckText} from './stuck-text.js'

export function statusText(snapshot: Snapshot, waited: number): string {
  const {progress, timeLeft, stuck, at} = snapshot
  const {job, things, sent, total, unsuccessful} = progress
  const share = isWhole(progress) && total > 0 ? `, ${percent(sent, total)} %` : ''
  const schedule = scheduleText(job, at)
  const parts = [
    `${deviceText(job.jobId)} ${job.status}`,
    ...(schedule === undefined ? [`${sentText(progress)} sent${share}`, `${things.SUCCEEDED} succeeded`] : [schedule]),
    ...(unsuccessful > 0 ? [`${unsuccessful} did not`] : []),
    ...(stuck ? [`stuck: ${stuckText(stuck, job, at).text}`] : []),
    ...(timeLeft === undefined || stuck ? [] : [`about ${durationText(timeLeft)} left`]),
    `waiting ${durationText(waited)}`,
  ]
  return parts.join(' · ')
}

/** The longest silence of a log: builds are often stopped after ten silent minutes. */
export const HEARTBEAT = 5 * MINUTE

/** As a line of a log that has been silent for long. */
export function heartbeatText(snapshot: Snapshot): string {
  const {progress, stuck, connection, at} = snapshot
  const {job, things, finished, total, unsuccessful} = progress
  const of = isWhole(progress) ? ` of ${counted(total, 'thing')}` : ''
  const held = stuck ? `; stuck: ${stuckText(stuck, job, at, connection).text}` : ''
  const still = job.status === 'SCHEDULED' ? 'still scheduled' : 'still running'
  return `${deviceText(job.jobId)} ${still}: ${finished}${of} finished, ${things.SUCCEEDED} succeeded, ${unsuccessful} did not${held}`
}
