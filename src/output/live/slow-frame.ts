// The things that have been at it longest, in the place of a frame: how long, and how long they may. Pure.
import {ageText} from '../../progress/age.js'
import {durationText} from '../../progress/duration.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import {counted} from '../../text/counted.js'
import {truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {Appearance} from './appearance.js'
import {columns} from './columns.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'

const COLUMN = 14

export function slowLines({seen, slow, now, log}: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {job} = seen.progress
  const cut = (text: string) => truncate(text, size.columns)
  const notes = log.slice(-1)
  // The title, the head of the table, the keys, and the row below the frame.
  const room = Math.max(1, size.rows - 4 - notes.length)
  const rows = slow.slice(0, room).map((execution) => {
    const {thingName = ''} = execution
    const cells = [
      ageText(execution.startedAt ?? execution.queuedAt, now),
      leftText(execution, now, job.timeoutMinutes),
    ]
    return line(
      cut(`${columns(cells.map((cell) => [cell, COLUMN] as const)).padEnd(2 * COLUMN)}${deviceText(thingName)}`),
      1,
    )
  })
  const head = columns([
    ['IN PROGRESS', COLUMN],
    ['TIMES OUT IN', COLUMN],
    ['THING', size.columns],
  ])
  return [
    line(
      look.bold(
        cut(`${deviceText(job.jobId)}  ${titleText(seen.progress.things.IN_PROGRESS, slow.length, rows.length)}`),
      ),
    ),
    line(cut(head)),
    ...(rows.length > 0 ? rows : [line(cut('Nothing is in progress'))]),
    ...notes.map((text) => line(look.dim(cut(text)), 2)),
    line(look.dim(cut('Esc back to the job  e report  q quit (job keeps running)'))),
  ]
}

/** Counted and listed at two moments: the list is never said to be part of fewer. */
function titleText(count: number, listed: number, shown: number): string {
  const all = Math.max(count, listed)
  return all > shown
    ? `slowest ${shown} of ${counted(all, 'thing')} in progress`
    : `${counted(all, 'thing')} in progress`
}

/** The timer of the job; a step timer that the device has set is not in lists. */
function leftText({startedAt}: ObservedExecution, now: number, minutes: number | undefined): string {
  if (minutes === undefined || startedAt === undefined) return '-'
  const left = startedAt + minutes * 60_000 - now
  return left <= 0 ? 'any moment' : durationText(left)
}
