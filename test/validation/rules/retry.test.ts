import {describeRule, type RuleCase} from '../rule-table.js'

const LIST = 'jobExecutionsRetryConfig.criteriaList'
const timeoutConfig = {inProgressTimeoutInMinutes: 60}

type Criterion = [failureType: string, numberOfRetries: number]
const config = (criteria: Criterion[]) => ({
  jobExecutionsRetryConfig: {
    criteriaList: criteria.map(([failureType, numberOfRetries]) => ({failureType, numberOfRetries})),
  },
})

function retry(title: string, criteria: Criterion[], finds: string[], others: object = {timeoutConfig}): RuleCase {
  return {title, changes: {...config(criteria), ...others}, finds}
}

const abortConfig = {
  criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 1}],
}

describeRule('rule: retry criteria', /^(E36[345]|N369)$/, [
  retry(
    'takes five and five',
    [
      ['FAILED', 5],
      ['TIMED_OUT', 5],
    ],
    [],
  ),
  retry(
    'refuses five and six',
    [
      ['FAILED', 5],
      ['TIMED_OUT', 6],
    ],
    [`E365 ${LIST}`],
  ),
  retry('takes ALL alone', [['ALL', 10]], []),
  retry(
    'refuses ALL with another',
    [
      ['ALL', 3],
      ['FAILED', 1],
    ],
    [`E363 ${LIST}`],
  ),
  retry(
    'refuses a type twice',
    [
      ['FAILED', 3],
      ['FAILED', 1],
    ],
    [`E364 ${LIST}[1].failureType`],
  ),
  retry(
    'refuses ALL twice, but not as mixed',
    [
      ['ALL', 3],
      ['ALL', 1],
    ],
    [`E364 ${LIST}[1].failureType`],
  ),
  retry('notes that attempts are counted', [['FAILED', 1]], [`N369 ${LIST}`], {abortConfig}),
  retry('notes nothing without retries', [['FAILED', 0]], [], {abortConfig}),
])

describeRule('rule: retries and timeout', /^W36[78]$/, [
  retry('takes both', [['ALL', 3]], []),
  retry('takes retries of failures alone', [['FAILED', 3]], [], {}),
  retry(
    'misses a timer',
    [
      ['FAILED', 3],
      ['TIMED_OUT', 1],
    ],
    [`W367 ${LIST}[1].failureType`],
    {},
  ),
  retry('misses a timer for ALL', [['ALL', 3]], [`W367 ${LIST}[0].failureType`], {}),
  retry('needs none for no retries', [['TIMED_OUT', 0]], [], {}),
  retry('trusts a template to bring one', [['ALL', 1]], [], {
    jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t',
  }),
  retry('doubts ten retries of a week', [['FAILED', 10]], [`W368 ${LIST}`], {
    timeoutConfig: {inProgressTimeoutInMinutes: 10_080},
  }),
])

describeRule('rule: an update only switches retries off', /^E366$/, [
  {
    title: 'takes 0',
    id: 'iot.UpdateJob',
    changes: config([
      ['FAILED', 0],
      ['TIMED_OUT', 0],
    ]),
    finds: [],
  },
  {
    title: 'refuses any other number',
    id: 'iot.UpdateJob',
    changes: config([
      ['FAILED', 0],
      ['TIMED_OUT', 1],
    ]),
    finds: [`E366 ${LIST}[1].numberOfRetries`],
  },
  {title: 'leaves new jobs alone', changes: config([['FAILED', 1]]), finds: []},
])
