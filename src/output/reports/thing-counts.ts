// All things of a job by what has become of them, so that the counts add up to the whole. Pure.
import {type Progress, percent} from '../../progress/progress.js'
import {SLOTS, type Slot} from '../live/appearance.js'

export interface ThingCount {
  readonly slot: Slot
  readonly title: string
  readonly count: number
  /** Of all things. */
  readonly percent: number
}

const TITLES: Readonly<Record<Slot, string>> = {
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  TIMED_OUT: 'Timed out',
  REJECTED: 'Rejected',
  CANCELED: 'Canceled',
  REMOVED: 'Removed',
  IN_PROGRESS: 'In progress',
  QUEUED: 'Queued',
  NOT_SENT: 'Not sent',
}

/** Only those that are not zero. */
export function thingCounts({things, total, sent}: Progress): readonly ThingCount[] {
  const counts = {...things, NOT_SENT: Math.max(0, total - sent)}
  return SLOTS.filter((slot) => counts[slot] > 0).map((slot) => ({
    slot,
    title: TITLES[slot],
    count: counts[slot],
    percent: percent(counts[slot], total),
  }))
}
