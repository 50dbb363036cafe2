// Rollout rates: constant, or exponential below a maximum and with one criterion of growth.
import type {Structure} from '../../value/value.js'
import {type Problem, problem} from '../problem.js'
import {numberAt, type Rule, structureAt} from '../rule.js'

const NAME = 'jobExecutionsRolloutConfig'
const RATE = [NAME, 'exponentialRate'] as const

export const checkRollout: Rule = ({input}) => {
  const config = structureAt(input, NAME)
  if (!config) return []
  if (config.size === 0) return [problem('E351', [NAME])]
  const rate = structureAt(config, 'exponentialRate')
  if (!rate) return []
  const maximum = config.has('maximumPerMinute') ? [] : [problem('E352', [NAME, 'maximumPerMinute'])]
  return [...maximum, ...checkBase(rate, numberAt(config, 'maximumPerMinute')), ...checkCriterion(rate)]
}

function checkBase(rate: Structure, max: number | undefined): Problem[] {
  const base = numberAt(rate, 'baseRatePerMinute')
  if (base === undefined || max === undefined || base < max) return []
  const path = [...RATE, 'baseRatePerMinute']
  const details = {value: base, expected: {max}}
  return [problem(base > max ? 'E353' : 'W354', path, details)]
}

function checkCriterion(rate: Structure): Problem[] {
  const criteria = structureAt(rate, 'rateIncreaseCriteria')
  if (!criteria) return []
  const given = ['numberOfNotifiedThings', 'numberOfSucceededThings'].filter((name) => criteria.has(name))
  if (given.length === 1) return []
  return [problem(given.length === 0 ? 'E355' : 'E356', [...RATE, 'rateIncreaseCriteria'])]
}
