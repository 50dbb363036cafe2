// What holds a job that does not move, and the command that says more. Every mode uses these words. Pure.
import {durationText} from '../../progress/duration.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import type {Stuck} from '../../progress/stuck.js'
import {counted} from '../../text/counted.js'
import {nameCommand} from '../../text/name-command.js'

/** @param connection the connection flags */
export function stuckText(
  {status, count, since}: Stuck,
  {jobId, timeoutMinutes}: ObservedJob,
  now: number,
  connection = '',
) {
  const things = `${counted(count, 'thing')} ${count === 1 ? 'has' : 'have'}`
  const time = durationText(now - since)
  const timer = timeoutMinutes === undefined ? ', and no timeout ends them' : ''
  const text =
    status === 'QUEUED'
      ? `${things} not taken the job for ${time}: offline?`
      : `${things} reported nothing for ${time}${timer}`
  return {text, command: nameCommand('executions', jobId, `${connection} --status ${status}`)}
}

/** @param connection the connection flags */
export const pausedText = (connection: string) =>
  `The simulator clock is paused: iotjobs local clock --resume${connection}`
