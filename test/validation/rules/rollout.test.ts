import {describeRule, type RuleCase} from '../rule-table.js'

const CONFIG = 'jobExecutionsRolloutConfig'
const RATE = `${CONFIG}.exponentialRate`
const exponential = {baseRatePerMinute: 50, incrementFactor: 2, rateIncreaseCriteria: {numberOfNotifiedThings: 1000}}

function rollout(title: string, config: unknown, finds: string[]): RuleCase {
  return {title, id: 'iot.UpdateJob', changes: {[CONFIG]: config}, finds}
}

describeRule('rule: rollout rates', /^(E35\d|W354)$/, [
  rollout('takes a constant rate', {maximumPerMinute: 50}, []),
  rollout('takes an exponential rate', {maximumPerMinute: 1000, exponentialRate: exponential}, []),
  rollout('refuses nothing', {}, [`E351 ${CONFIG}`]),
  rollout('misses the maximum', {exponentialRate: exponential}, [`E352 ${CONFIG}.maximumPerMinute`]),
  rollout('refuses a base above the maximum', {maximumPerMinute: 49, exponentialRate: exponential}, [
    `E353 ${RATE}.baseRatePerMinute`,
  ]),
  rollout('doubts a base at the maximum', {maximumPerMinute: 50, exponentialRate: exponential}, [
    `W354 ${RATE}.baseRatePerMinute`,
  ]),
  rollout('misses a criterion', {maximumPerMinute: 99, exponentialRate: {...exponential, rateIncreaseCriteria: {}}}, [
    `E355 ${RATE}.rateIncreaseCriteria`,
  ]),
  rollout(
    'refuses both criteria',
    {
      maximumPerMinute: 99,
      exponentialRate: {
        ...exponential,
        rateIncreaseCriteria: {numberOfNotifiedThings: 1, numberOfSucceededThings: 1},
      },
    },
    [`E356 ${RATE}.rateIncreaseCriteria`],
  ),
  rollout('reports all of them', {exponentialRate: {...exponential, rateIncreaseCriteria: {}}}, [
    `E352 ${CONFIG}.maximumPerMinute`,
    `E355 ${RATE}.rateIncreaseCriteria`,
  ]),
  rollout('passes over wrong types', {maximumPerMinute: '5', exponentialRate: []}, []),
])
