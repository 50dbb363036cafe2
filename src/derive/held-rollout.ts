// The rate of a job that is held ↔ the tag that keeps it: `max=1000/base=50/factor=2/notified=1000`. Tag values take no
// braces. Pure.
import {DEFAULT_RATE} from '../engine/rollout.js'
import type {Known} from '../members/known.js'
import {JobExecutionsRolloutConfig} from '../model/iot/configuration.js'
import {fromPlain} from '../value/plain.js'
import {Float, type Value} from '../value/value.js'

export const HELD_TAG = 'iotjobs:held'

/** The least that AWS knows; it has no pause. */
export const MIN_RATE = JobExecutionsRolloutConfig.members.maximumPerMinute.shape.min

export type Rollout = Known<typeof JobExecutionsRolloutConfig>

/** @param rollout of the job, as described */
export function heldTagValue({maximumPerMinute = DEFAULT_RATE, exponentialRate = {}}: Rollout): string {
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria = {}} = exponentialRate
  const parts = {
    max: maximumPerMinute,
    base: baseRatePerMinute,
    factor: incrementFactor,
    notified: rateIncreaseCriteria.numberOfNotifiedThings,
    succeeded: rateIncreaseCriteria.numberOfSucceededThings,
  }
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('/')
}

const TAG = /^max=(\d+)(?:\/base=(\d+)\/factor=(\d+(?:\.\d+)?)\/(notified|succeeded)=(\d+))?$/

/** @returns nothing where the text is not one that we wrote */
export function heldRollout(tagValue: string): Rollout | undefined {
  const [, max, base, factor, counted, every] = TAG.exec(tagValue) ?? []
  if (max === undefined) return undefined
  if (base === undefined) return {maximumPerMinute: Number(max)}
  const criterion = counted === 'notified' ? 'numberOfNotifiedThings' : 'numberOfSucceededThings'
  return {
    maximumPerMinute: Number(max),
    exponentialRate: {
      baseRatePerMinute: Number(base),
      incrementFactor: Number(factor),
      rateIncreaseCriteria: {[criterion]: Number(every)},
    },
  }
}

/** As an update takes it, and as the service shows it. */
export function rolloutInput({exponentialRate, ...others}: Rollout): Value {
  if (!exponentialRate) return fromPlain(others)
  const {incrementFactor: factor} = exponentialRate
  const incrementFactor = factor === undefined ? undefined : new Float(factor)
  return fromPlain({...others, exponentialRate: {...exponentialRate, incrementFactor}})
}

/** `50 a minute`, `from 50 a minute, ×2 per 1000 notified, to 1000`. */
export function rolloutRateText({maximumPerMinute = DEFAULT_RATE, exponentialRate = {}}: Rollout): string {
  const {baseRatePerMinute, incrementFactor, rateIncreaseCriteria = {}} = exponentialRate
  if (baseRatePerMinute === undefined) return `${maximumPerMinute} a minute`
  const {numberOfNotifiedThings: notified, numberOfSucceededThings} = rateIncreaseCriteria
  const every = `${notified ?? numberOfSucceededThings} ${notified === undefined ? 'succeeded' : 'notified'}`
  return `rising from ${baseRatePerMinute} a minute, ×${incrementFactor} per ${every}, to ${maximumPerMinute}`
}

/** Whether the job sends as slowly as AWS can. */
export const isMinimumRate = ({maximumPerMinute}: Rollout): boolean => maximumPerMinute === MIN_RATE
