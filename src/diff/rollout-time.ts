// How long a rollout takes at a rate, when nothing holds it up. Pure arithmetic over the rate's settings.
import {isStructure, type Structure, type Value} from '../value/value.js'
import {numberOf} from './number-of.js'

export interface RolloutTime {
  readonly minutes: number
  /** The rate rises with successes, which cannot be foreseen: it takes this long at least. */
  readonly atLeast: boolean
}

/** What the service uses where the job says nothing. */
export const DEFAULT_RATE = 1000

/**
 * @param notified things that are notified already, which count towards the next increase of the rate
 * @param left things that are not
 */
export function rolloutTime(config: Value | undefined, left: number, notified = 0): RolloutTime {
  const rollout = isStructure(config) ? config : new Map<string, Value>()
  const maximum = numberOf(rollout.get('maximumPerMinute')) ?? DEFAULT_RATE
  const exponential = rollout.get('exponentialRate')
  if (!isStructure(exponential)) return {minutes: left / maximum, atLeast: false}
  return rising(exponential, maximum, left, notified)
}

/** Minute by minute; the rate is multiplied each time the count passes another multiple of the criterion's number. */
function rising(exponential: Structure, maximum: number, left: number, notified: number): RolloutTime {
  const base = numberOf(exponential.get('baseRatePerMinute')) ?? maximum
  const factor = numberOf(exponential.get('incrementFactor')) ?? 1
  const criteria = exponential.get('rateIncreaseCriteria')
  const members = isStructure(criteria) ? criteria : new Map<string, Value>()
  const byNotified = numberOf(members.get('numberOfNotifiedThings'))
  const step = byNotified ?? numberOf(members.get('numberOfSucceededThings')) ?? Number.POSITIVE_INFINITY
  let minutes = 0
  for (let done = notified; done < notified + left; minutes++) {
    const rate = Math.max(1, Math.floor(Math.min(maximum, base * factor ** Math.floor(done / step))))
    if (done + rate >= notified + left)
      return {minutes: minutes + (notified + left - done) / rate, atLeast: !byNotified}
    done += rate
  }
  return {minutes, atLeast: !byNotified}
}
