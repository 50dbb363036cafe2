// What is left of a job → the command that goes on with it. Pure.
import {isOpen} from '../../progress/observed-job.js'
import type {Progress} from '../../progress/progress.js'
import {nameCommand} from '../../text/name-command.js'

/**
 * @param connection the connection flags
 * @returns nothing where there is nothing to go on with
 */
export function retryCommand({job, things, total, sent}: Progress, connection: string): string | undefined {
  const isOver = !isOpen(job)
  const left: readonly (readonly [string, number])[] = [
    ['FAILED', things.FAILED],
    ['TIMED_OUT', things.TIMED_OUT],
    ['CANCELED', isOver ? things.CANCELED : 0],
    ['NOT_SENT', isOver && job.status === 'CANCELED' ? total - sent : 0],
  ]
  const statuses = left.filter(([, count]) => count > 0).map(([status]) => status)
  if (statuses.length === 0) return undefined
  const isUsual = statuses.every((status) => status === 'FAILED' || status === 'TIMED_OUT')
  return nameCommand('retry', job.jobId, isUsual ? connection : `${connection} --status ${statuses.join(',')}`)
}
