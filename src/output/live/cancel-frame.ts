// What canceling would do, and the id as it is typed, in the place of a frame. Pure.
import {truncate} from '../cells.js'
import type {Appearance} from './appearance.js'
import {type Canceling, type FrameSize, type FrameState, type Line, line} from './frame-state.js'

export function cancelLines({seen}: FrameState, canceling: Canceling, size: FrameSize, look: Appearance): Line[] {
  const {job, things, total, sent, finished} = seen.progress
  const {typed, force, wrong} = canceling
  const cut = (text: string) => truncate(text, size.columns)
  const started = force ? 'canceled at once; devices may be left half updated' : 'may finish'
  const other = force ? 'let what is in progress finish' : 'cancel what is in progress, too'
  return [
    line(look.bold(cut(`Cancel ${job.jobId}?`))),
    line(cut(`  ${things.QUEUED + total - sent} queued or not sent: never started`), 2),
    line(
      force ? look.warn(cut(inProgress(things.IN_PROGRESS, started))) : cut(inProgress(things.IN_PROGRESS, started)),
      1,
    ),
    line(cut(`  ${finished} done: stay as they are`), 3),
    line(cut(`Type ${job.jobId} and Enter: ${typed}_`)),
    ...(wrong ? [line(look.warn(cut('That is not the id of the job; nothing is canceled yet')), 1)] : []),
    line(look.dim(cut(`Esc back, nothing is canceled  Ctrl-F ${other}`)), 1),
  ]
}

const inProgress = (count: number, becomes: string) => `  ${count} in progress: ${becomes}`
