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

const HASTY = ['W369 abortConfig.criteriaList[0].minNumberOfExecutedThings']

describeRule('rule: abort criteria that wait long enough', /^W369$/, [
  {title: 'doubts 10 % after 10', changes: {targets: [GROUP], ...abort(10, 10)}, finds: HASTY},
  {title: 'doubts 10 % after 20', changes: {targets: [GROUP], ...abort(20, 10)}, finds: HASTY},
  {title: 'doubts 10 % after 50', changes: {targets: [GROUP], ...abort(50, 10)}, finds: HASTY},
  {title: 'takes 10 % after 100', changes: {targets: [GROUP], ...abort(100, 10)}, finds: []},
  {title: 'takes 20 % after 50', changes: {targets: [GROUP], ...abort(50)}, finds: []},
  {title: 'leaves 100 % to the rule about it', changes: {targets: [GROUP], ...abort(1, 100)}, finds: []},
  {title: 'leaves what never fires to the rule about it', changes: {...two, ...abort(3, 10)}, finds: []},
  {title: 'doubts it in an update', id: 'iot.UpdateJob', changes: abort(10, 10), finds: HASTY},
  {title: 'passes over what is not a number', changes: {targets: [GROUP], ...abort('ten' as never, 10)}, finds: []},
])
