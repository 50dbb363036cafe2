// The things that have been at it longest, in the place of a frame: how long, and how long they may. Pure.
import {durationText} from '../../progress/duration.js'
import type {ExecutionFacts} from '../../progress/execution-facts.js'
import {truncate} from '../cells.js'
import {deviceText} from '../device-text.js'
import type {Appearance} from './appearance.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {columns} from './parts.js'

const COLUMN = 14

export function slowLines({seen, slow}: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {job} = seen.progress
  const cut = (text: string) => truncate(text, size.columns)
  const rows = slow.map((execution) => {
    const {thingName = ''} = execution
    const cells = [ageText(execution, seen.at), leftText(execution, seen.at, job.timeoutMinutes)]
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
    line(look.bold(cut(`${job.jobId}  ${titleText(seen.progress.things.IN_PROGRESS)}`))),
    line(cut(head)),
    ...(rows.length > 0 ? rows : [line('None is in progress')]),
    line(look.dim(cut('s back to the job  q quit (job goes on)')), 1),
  ]
}

const titleText = (count: number) =>
  count === 1 ? 'the one thing in progress' : `slowest of ${count} things in progress`

const ageText = ({startedAt, queuedAt}: ExecutionFacts, now: number) =>
  durationText(now - (startedAt ?? queuedAt ?? now))

/** The timer of the job; a step timer that the device has set is not in lists. */
function leftText({startedAt}: ExecutionFacts, now: number, minutes: number | undefined): string {
  if (minutes === undefined || startedAt === undefined) return '-'
  return durationText(startedAt + minutes * 60_000 - now)
}
