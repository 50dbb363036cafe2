// The rate of a job that is held ↔ the tag that keeps it: `max=1000/base=50/factor=2/notified=1000`. Tag values take no
// braces. Pure.
import {DEFAULT_RATE} from '../engine/rollout.js'
import {JobExecutionsRolloutConfig} from '../model/iot/configuration.js'
import {fromPlain} from '../value/plain.js'
import {Float, isStructure, type Structure, type Value} from '../value/value.js'

export const HELD_TAG = 'iotjobs:held'

/** The least that AWS knows; it has no pause. */
export const MIN_RATE = JobExecutionsRolloutConfig.members.maximumPerMinute.shape.min

/** @param rollout jobExecutionsRolloutConfig of the job, as described */
export function heldTagValue(rollout: Structure | undefined): string {
  const exponential = structureIn(rollout, 'exponentialRate')
  const criteria = structureIn(exponential, 'rateIncreaseCriteria')
  const parts: readonly (readonly [string, Value | undefined])[] = [
    ['max', rollout?.get('maximumPerMinute') ?? DEFAULT_RATE],
    ['base', exponential?.get('baseRatePerMinute')],
    ['factor', exponential?.get('incrementFactor')],
    ['notified', criteria?.get('numberOfNotifiedThings')],
    ['succeeded', criteria?.get('numberOfSucceededThings')],
  ]
  return parts.flatMap(([name, value]) => (isPresent(value) ? [`${name}=${numberText(value)}`] : [])).join('/')
}

const TAG = /^max=(\d+)(?:\/base=(\d+)\/factor=(\d+(?:\.\d+)?)\/(notified|succeeded)=(\d+))?$/

/** @returns nothing where the text is not one that we wrote */
export function heldRollout(tagValue: string): Structure | undefined {
  const [, max, base, factor, counted, every] = TAG.exec(tagValue) ?? []
  if (max === undefined) return undefined
  if (base === undefined) return fromPlain({maximumPerMinute: Number(max)}) as Structure
  const criterion = counted === 'notified' ? 'numberOfNotifiedThings' : 'numberOfSucceededThings'
  return fromPlain({
    maximumPerMinute: Number(max),
    exponentialRate: {
      baseRatePerMinute: Number(base),
      incrementFactor: new Float(Number(factor)),
      rateIncreaseCriteria: {[criterion]: Number(every)},
    },
  }) as Structure
}

/** `50 a minute`, `from 50 a minute, ×2 per 1000 notified, to 1000`. */
export function rateText(rollout: Structure | undefined): string {
  const max = numberText(rollout?.get('maximumPerMinute') ?? DEFAULT_RATE)
  const exponential = structureIn(rollout, 'exponentialRate')
  const criteria = structureIn(exponential, 'rateIncreaseCriteria')
  if (!exponential) return `${max} a minute`
  const notified = criteria?.get('numberOfNotifiedThings')
  const every = notified ?? criteria?.get('numberOfSucceededThings')
  const [base, factor] = [exponential.get('baseRatePerMinute'), exponential.get('incrementFactor')].map(numberText)
  return `from ${base} a minute, ×${factor} per ${numberText(every)} ${isPresent(notified) ? 'notified' : 'succeeded'}, to ${max}`
}

/** Whether the job sends as slowly as AWS can. */
export const isMinimumRate = (rollout: Structure | undefined): boolean =>
  Number(rollout?.get('maximumPerMinute')) === MIN_RATE

function structureIn(structure: Structure | undefined, name: string): Structure | undefined {
  const value = structure?.get(name)
  return isStructure(value) && value.size > 0 ? value : undefined
}

const isPresent = (value: Value | undefined): boolean => value !== undefined && value !== null
const numberText = (value: Value | undefined): string => String(value instanceof Float ? value.value : value)
