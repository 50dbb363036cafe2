// How fast a job reaches its targets: the rate of each minute. Pure; knows configurations and counts.
import {JobExecutionsRolloutConfig} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'

export type RolloutConfig = ValueOf<typeof JobExecutionsRolloutConfig>

export interface RolloutCounts {
  /** Things that the rollout itself has reached; retries and things that joined later are none of them. */
  readonly notified: number
  readonly succeeded: number
}

/** Things a minute, where the job does not say. */
export const DEFAULT_RATE = JobExecutionsRolloutConfig.members.maximumPerMinute.default

/** Our choice: a minute's things are notified together, at its beginning, and the first minute begins with the rollout. */
export const BATCH_MS = 60_000

/** How many things the minute that begins now may notify. Our choice: fractions are dropped. */
export function rateOf(config: RolloutConfig | undefined, {notified, succeeded}: RolloutCounts): number {
  const {maximumPerMinute = DEFAULT_RATE, exponentialRate} = config ?? {}
  if (!exponentialRate) return maximumPerMinute
  const {baseRatePerMinute, incrementFactor} = exponentialRate
  const {counted, every} = increaseOf(exponentialRate, {notified, succeeded})
  return Math.min(maximumPerMinute, floor(baseRatePerMinute * incrementFactor ** Math.floor(counted / every)))
}

/** How many more things, notified or succeeded as the job has it, until the rate may rise; Infinity where it never does. */
export function untilIncrease(config: RolloutConfig | undefined, counts: RolloutCounts): number {
  const {maximumPerMinute = DEFAULT_RATE, exponentialRate} = config ?? {}
  if (!exponentialRate || rateOf(config, counts) >= maximumPerMinute) return Infinity
  const {counted, every} = increaseOf(exponentialRate, counts)
  return every === Infinity ? Infinity : every - (counted % every)
}

type Exponential = NonNullable<RolloutConfig['exponentialRate']>

function increaseOf({rateIncreaseCriteria}: Exponential, {notified, succeeded}: RolloutCounts) {
  const {numberOfNotifiedThings, numberOfSucceededThings = Infinity} = rateIncreaseCriteria
  return numberOfNotifiedThings === undefined
    ? {counted: succeeded, every: numberOfSucceededThings}
    : {counted: notified, every: numberOfNotifiedThings}
}

/** A sum that falls short of a whole number only by binary rounding counts as whole. */
const floor = (rate: number) => Math.floor(rate * (1 + 1e-12))
