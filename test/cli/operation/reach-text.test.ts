import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {reachText} from '../../../src/cli/operation/reach-text.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

const rate = {jobExecutionsRolloutConfig: {maximumPerMinute: 50}}
const abort = (thresholdPercentage: number) => ({
  abortConfig: {
    criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings: 100}],
  },
})

const CASES: readonly (readonly [string, object, boolean, RegExp])[] = [
  ['only how many, where nothing else is said', {}, false, /^This reaches 1000 things\.$/],
  ['how long it takes', rate, false, /^This reaches 1000 things in 20 min\.$/],
  ['that more were not counted', rate, true, /^This reaches 1000 or more things in 20 min\.$/],
  [
    'what a bad rollout reaches',
    {...rate, ...abort(10)},
    false,
    /^This reaches 1000 things in 20 min; at 25 % failing it is canceled after 1[23]\d took it\.$/,
  ],
  [
    'that nothing stops a bad rollout',
    {...rate, ...abort(60)},
    false,
    /^This reaches 1000 things in 20 min; at 25 % failing it still continues\.$/,
  ],
]

describe('the question before a job for many things', () => {
  for (const [title, input, orMore, text] of CASES) {
    it(`tells ${title}`, () => assert.match(reachText({things: 1000, orMore}, fromPlain(input) as Structure), text))
  }
})
