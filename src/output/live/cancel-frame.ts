// What canceling would do, and the id as it is typed, in the place of a frame. Pure.
import {cancelFacts} from '../../progress/cancel-facts.js'
import {truncate} from '../terminal/cells.js'
import type {Appearance} from './appearance.js'
import {type Canceling, type FrameSize, type FrameState, type Line, line} from './frame-state.js'

export function cancelLines({seen}: FrameState, canceling: Canceling, size: FrameSize, look: Appearance): Line[] {
  const {job, things, total, sent, finished} = seen.progress
  const {typed, force, wrong} = canceling
  const cut = (text: string) => truncate(text, size.columns)
  const affected = {unstarted: `${things.QUEUED + total - sent} queued or not sent`, inProgress: things.IN_PROGRESS}
  const [unstarted, inProgress, done] = cancelFacts({...affected, done: finished}, force)
  const other = force ? 'let what is in progress finish' : 'cancel what is in progress, too'
  return [
    line(look.bold(cut(`Cancel ${job.jobId}?`))),
    line(cut(`  ${unstarted}`), 2),
    line(force ? look.warn(cut(`  ${inProgress}`)) : cut(`  ${inProgress}`), 1),
    line(cut(`  ${done}`), 3),
    line(cut(`Type ${job.jobId} and Enter: ${typed}_`)),
    ...(wrong ? [line(look.warn(cut('That is not the id of the job; nothing is canceled yet')), 1)] : []),
    line(look.dim(cut(`Esc back, nothing is canceled  Ctrl-F ${other}`)), 1),
  ]
}
