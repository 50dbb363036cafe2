// What a whole job waits for, as lines for people: as many of the oldest things as leave the summary on the screen.
import {utc} from '../../doctor/check-job.js'
import type {Finding} from '../../doctor/finding.js'
import type {JobState} from '../../doctor/thing-facts.js'
import {fitsName} from '../../model/fits-name.js'
import {nameText} from '../../output/terminal/cells.js'
import {deviceText} from '../../output/terminal/device-text.js'
import {counted} from '../../text/counted.js'
import {nameCommand, namesCommand} from '../../text/name-command.js'
import {reasonsText, type Waiting} from './gather-job.js'
import {findingLines} from './thing-lines.js'

export interface Page {
  /** Rows of the terminal; as many as there are things where nothing scrolls away. */
  readonly rows: number
  /** The flags that lead printed commands to the same service. */
  readonly connection: string
}

export function jobLines(
  job: JobState,
  findings: readonly Finding[],
  waiting: Waiting,
  {rows, connection}: Page,
): readonly string[] {
  const head = [
    `${deviceText(job.jobId)}  ${deviceText(job.status)}\n`,
    ...findingLines([...findings, ...waiting.unknown]),
    ...summaryLines(waiting),
  ]
  const tail = nextLines(job, waiting, connection)
  // The shell's prompt stands below, and a line says how many more there are.
  const room = Math.max(1, rows - head.length - tail.length - 2)
  const shown = waiting.oldest.length > room + 1 ? waiting.oldest.slice(0, room) : waiting.oldest
  const more = waiting.counts.QUEUED + waiting.counts.IN_PROGRESS - shown.length
  return [
    ...head,
    ...shown.map(
      ({thing, status, since, reason}) =>
        `  ${nameText(thing)}  ${deviceText(status)}${since === undefined ? '' : ` since ${utc(since)}`}  ${reason}\n`,
    ),
    ...(more > 0
      ? [`  … and ${more} more: ${nameCommand('executions', job.jobId, ` --status QUEUED,IN_PROGRESS${connection}`)}\n`]
      : []),
    ...tail,
  ]
}

function summaryLines(waiting: Waiting): readonly string[] {
  const {counts} = waiting
  const total = counts.QUEUED + counts.IN_PROGRESS
  if (total === 0) return ['Nothing waits\n']
  const why = reasonsText(waiting)
  const verb = total === 1 ? 'waits' : 'wait'
  return [
    `${counted(total, 'thing')} ${verb}: ${counts.QUEUED} queued, ${counts.IN_PROGRESS} in progress\n`,
    ...(why === '' ? [] : [`  ${why}\n`]),
  ]
}

function nextLines({jobId, failed}: JobState, {oldest}: Waiting, connection: string): readonly string[] {
  const first = oldest.find(({thing}) => fitsName('thing', thing))
  return [
    ...(failed > 0 ? [`${counted(failed, 'execution')} failed: ${nameCommand('failures', jobId, connection)}\n`] : []),
    ...(first ? [`For one thing: ${namesCommand('why', [jobId, first.thing], connection)}\n`] : []),
  ]
}
