// How fast things are sent, and how fast they may be. Pure.

import type {RolloutConfig} from '../../engine/rollout.js'
import {DEFAULT_RATE} from '../../engine/rollout.js'
import type {Snapshot as Seen} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {allowedRate} from '../../progress/rate.js'

export function rolloutText({maximumPerMinute = DEFAULT_RATE, exponentialRate}: RolloutConfig): string {
  return exponentialRate === undefined
    ? `${maximumPerMinute}/min`
    : `${exponentialRate.baseRatePerMinute}/min growing to ${maximumPerMinute}`
}

/** Things are sent in batches, so that a short interval may see more than a minute's worth: never shown as more than allowed. */
export const sendRateText = ({sendRate, progress}: Seen) =>
  sendRate === undefined ? '…' : `${Math.min(Math.round(sendRate), allowedRate(progress))}/min`

export function allowedText(progress: Progress): string {
  const allowed = allowedRate(progress)
  const {maximumPerMinute = DEFAULT_RATE} = progress.job.rollout
  return `at most ${allowed}/min${allowed < maximumPerMinute ? `, growing to ${maximumPerMinute}/min` : ''}`
}
