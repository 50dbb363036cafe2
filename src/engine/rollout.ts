// How fast a job reaches its targets: the rate of each minute. Pure; knows configurations and counts.
import type {JobExecutionsRolloutConfig} from '../model/iot/configuration.js'
import type {ValueOf} from '../model/vocabulary.js'

export type RolloutConfig = ValueOf<typeof JobExecutionsRolloutConfig>

export interface RolloutCounts {
  /** Things that the rollout itself has reached; retries and things that joined later are none of them. */
  readonly notified: number
  readonly succeeded: number
}

/** Things a minute, where the job does not say. */
export const DEFAULT_RATE = 1000

/** Our choice: a minute's things are notified together, at its beginning, and the first minute begins with the rollout. */
export const BATCH_MS = 60_000

/** How many things the minute that begins now may notify. Our choice: fractions are dropped. */
export function rateOf(config: RolloutConfig | undefined, {notified, succeeded}: RolloutCounts): number {
  const {maximumPerMinute = DEFAULT_RATE, exponentialRate} = config ?? {}
  if (!exponentialRate) return maximumPerMinute
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria: criteria} = exponentialRate
  const {numberOfNotifiedThings, numberOfSucceededThings = Infinity} = criteria
  const increases = Math.floor(
    numberOfNotifiedThings === undefined ? succeeded / numberOfSucceededThings : notified / numberOfNotifiedThings,
  )
  return Math.min(maximumPerMinute, floor(baseRatePerMinute * incrementFactor ** increases))
}

/** What binary fractions fall short of a whole number is no fraction. */
const floor = (rate: number) => Math.floor(rate * (1 + 1e-12))
