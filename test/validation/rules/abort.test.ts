import {GROUP, THING} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const abort = (minNumberOfExecutedThings: number, thresholdPercentage = 20) => ({
  abortConfig: {
    criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage, minNumberOfExecutedThings}],
  },
})
const retries = (numberOfRetries: number) => ({
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries}]},
})
const NEVER = ['W361 abortConfig.criteriaList[0].minNumberOfExecutedThings']
const two = {targets: [THING, `${THING}b`]}

describeRule('rule: abort criteria that can fire', /^W36[12]$/, [
  {title: 'takes what the things can reach', changes: {...two, ...abort(2)}, finds: []},
  {title: 'doubts what they cannot', changes: {...two, ...abort(3)}, finds: NEVER},
  {title: 'counts each thing once', changes: {targets: [THING, THING], ...abort(2)}, finds: NEVER},
  {title: 'counts retries as executions', changes: {...two, ...abort(6), ...retries(2)}, finds: []},
  {title: 'doubts what even retries cannot reach', changes: {...two, ...abort(7), ...retries(2)}, finds: NEVER},
  {title: 'cannot look into groups', changes: {targets: [THING, GROUP], ...abort(99)}, finds: []},
  {title: 'expects continuous jobs to grow', changes: {targetSelection: 'CONTINUOUS', ...abort(99)}, finds: []},
  {title: 'knows no targets in an update', id: 'iot.UpdateJob', changes: abort(99), finds: []},
  {
    title: 'doubts 100 %',
    changes: abort(1, 100),
    finds: ['W362 abortConfig.criteriaList[0].thresholdPercentage'],
  },
])
