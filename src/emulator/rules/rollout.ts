// The rollout's rate: what its members mean to each other.
import type {Request} from '../../validation/rule.js'
import {checkRollout as findProblems} from '../../validation/rules/rollout.js'
import {refuseBy, type Sentences} from './refuse.js'

const criteria = (how: string) =>
  `Provide ${how} NumberOfNotifiedThings or NumberOfSucceededThings when RateIncreaseCriteria is defined`
// The sentence says less; what happens when both are equal is not documented, so it is taken literally.
const ORDER = 'Exponential rollout baseRatePerMinute should be less than maximumPerMinute.'

const SENTENCES: Sentences = {
  E351: 'Provide MaximumPerMinute value or provide ExponentialRate and MaximumPerMinute',
  E352: 'Provide MaximumPerMinute value when ExponentialRate is defined',
  E353: ORDER,
  W354: ORDER,
  E355: criteria('either'),
  E356: criteria('only one of'),
}

export const checkRollout = (request: Request) => refuseBy(findProblems, SENTENCES, request)
