// What holding the job would do, or resuming it, in the place of a frame. Pure.
import {counted} from '../../text/counted.js'
import {truncate} from '../terminal/cells.js'
import type {Appearance} from './appearance.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {rolloutText} from './rate-text.js'

/** Whether the job sends as slowly as AWS can: then the key gives it its rate back. */
export const sendsAtMinimumRate = ({seen}: Pick<FrameState, 'seen'>): boolean => {
  const {rollout} = seen.progress.job
  return rollout.maximumPerMinute === 1 && rollout.exponentialRate === undefined
}

export function holdLines(state: FrameState, {columns}: FrameSize, look: Appearance): Line[] {
  const {job, things, total, sent} = state.seen.progress
  const cut = (text: string) => truncate(text, columns)
  if (sendsAtMinimumRate(state)) {
    return [
      line(look.bold(cut(`Resume ${job.jobId}?`))),
      line(cut(`  ${counted(total - sent, 'thing')} not sent: again as fast as before it was held`), 1),
      line(look.dim(cut('Enter resumes it  Esc back, nothing is changed')), 1),
    ]
  }
  return [
    line(look.bold(cut(`Hold ${job.jobId}?`))),
    line(
      cut(
        `  ${counted(total - sent, 'thing')} not sent: 1 a minute, the slowest rate AWS allows, instead of ${rolloutText(job.rollout)}`,
      ),
      1,
    ),
    line(cut(`  ${things.QUEUED} queued, ${things.IN_PROGRESS} in progress: go on`), 1),
    line(cut('  The rate is kept in a tag of the job; h again, or iotjobs resume, brings it back'), 2),
    line(look.dim(cut('Enter holds it  Esc back, nothing is changed')), 1),
  ]
}
