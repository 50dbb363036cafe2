// Rollout rates: constant, or exponential below a maximum and with one criterion of growth.

import {numberAt, type Shaped, structureAt} from '../../members/shaped.js'
import type {ExponentialRolloutRate} from '../../model/iot/configuration.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const NAME = 'jobExecutionsRolloutConfig'
const EITHER = ['numberOfNotifiedThings', 'numberOfSucceededThings'] as const
const RATE = [NAME, 'exponentialRate'] as const

type Rate = Shaped<typeof ExponentialRolloutRate>

export const checkRollout: Rule = ({input}) => {
  const config = structureAt(input, NAME)
  if (!config) return []
  if (config.size === 0) return [problemAt('E351', [NAME])]
  const rate = structureAt(config, 'exponentialRate')
  if (!rate) return []
  const maximum = config.has('maximumPerMinute') ? [] : [problemAt('E352', [NAME, 'maximumPerMinute'])]
  return [...maximum, ...checkBase(rate, numberAt(config, 'maximumPerMinute')), ...checkCriterion(rate)]
}

function checkBase(rate: Rate, max: number | undefined): Problem[] {
  const base = numberAt(rate, 'baseRatePerMinute')
  if (base === undefined || max === undefined || base < max) return []
  const details = {value: base, expected: {max}}
  return [problemAt(base > max ? 'E353' : 'W354', [...RATE, 'baseRatePerMinute'], details)]
}

function checkCriterion(rate: Rate): Problem[] {
  const criteria = structureAt(rate, 'rateIncreaseCriteria')
  if (!criteria) return []
  const given = EITHER.filter((name) => criteria.has(name))
  if (given.length === 1) return []
  return [problemAt(given.length === 0 ? 'E355' : 'E356', [...RATE, 'rateIncreaseCriteria'])]
}
