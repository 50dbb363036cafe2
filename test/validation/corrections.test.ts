import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operationById} from '../../src/model/operations.js'
import {leaveOutEmpty} from '../../src/validation/leave-out-empty.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {found, problemsOf} from './inputs.js'

describe('misspelt names', () => {
  const beneath: [changes: {[member: string]: unknown}, finds: string[]][] = [
    [
      {presignedUrlConfigData: {roleArn: 'short'}},
      ['E102 presignedUrlConfigData', 'E105 presignedUrlConfigData.roleArn', 'W309 presignedUrlConfigData'],
    ],
    [
      {SchedulingConfig: {endTimeBehavior: 'CANCEL'}},
      ['E102 SchedulingConfig', 'E102 SchedulingConfig.endTimeBehavior'],
    ],
    [{SchedulingConfig: {endTime: 'soon'}}, ['E102 SchedulingConfig', 'E381 SchedulingConfig.endTime']],
    [
      {timeoutconfig: {inProgressTimeoutMinutes: 0}},
      [
        'E102 timeoutconfig',
        'E102 timeoutconfig.inProgressTimeoutMinutes',
        'E207 timeoutconfig.inProgressTimeoutMinutes',
      ],
    ],
    [
      {abortconfig: {criterialist: [{failuretype: 'FAILURE'}]}},
      [
        'E102 abortconfig',
        'E101 abortconfig.criterialist[0].action',
        'E101 abortconfig.criterialist[0].thresholdPercentage',
        'E101 abortconfig.criterialist[0].minNumberOfExecutedThings',
        'E102 abortconfig.criterialist',
        'E102 abortconfig.criterialist[0].failuretype',
        'E205 abortconfig.criterialist[0].failuretype',
      ],
    ],
    [{colour: {roleArn: 'short'}}, ['E102 colour']],
  ]
  for (const [changes, finds] of beneath) {
    it(`are looked under: ${JSON.stringify(changes)}`, () =>
      assert.deepEqual(found('iot.CreateJob', changes).sort(), [...finds].sort()))
  }

  it('do not hide the right one', () =>
    assert.deepEqual(found('iot.CreateJob', {timeoutconfig: {a: 1}, timeoutConfig: {inProgressTimeoutInMinutes: 5}}), [
      'E102 timeoutconfig',
    ]))
})

describe('empty members, as describe-job shows them', () => {
  const input = fromPlain({
    jobId: 'a',
    presignedUrlConfig: {},
    jobExecutionsRolloutConfig: {},
    documentParameters: {},
    timeoutConfig: {},
    abortConfig: {criteriaList: []},
    unknown: {},
  }) as Structure

  it('are left out and told', () => {
    const {input: sent, problems} = leaveOutEmpty(operationById('iot.CreateJob'), input)
    assert.deepEqual([...sent.keys()], ['jobId', 'abortConfig', 'unknown'])
    assert.deepEqual(
      problems.map(({code, path}) => `${code} ${path.join('.')}`),
      ['W113 presignedUrlConfig', 'W113 jobExecutionsRolloutConfig', 'W113 documentParameters', 'W113 timeoutConfig'],
    )
    assert.equal(input.size, 7)
  })

  it('stay where they lack what they must have', () => {
    const lacking = fromPlain({abortConfig: {}, jobExecutionsRetryConfig: {}, timeoutConfig: {}}) as Structure
    const {input: sent} = leaveOutEmpty(operationById('iot.CreateJob'), lacking)
    assert.deepEqual([...sent.keys()], ['abortConfig', 'jobExecutionsRetryConfig'])
  })

  it('stay in requests of other operations', () =>
    assert.equal(leaveOutEmpty(operationById('iot.UpdateJob'), input).input, input))
})

describe('times without a zone', () => {
  const told = (startTime: string, zone: string) =>
    problemsOf('iot.CreateJob', {schedulingConfig: {startTime}}, {zone: () => zone})
      .filter(({code}) => code === 'N395')
      .map(({expected}) => expected.local)
  const cases: [startTime: string, zone: string, local: string[]][] = [
    ['2026-12-15T19:00', 'Europe/Berlin', ['Tue 15 Dec 20:00 Europe/Berlin']],
    ['2026-07-15 22:30', 'Asia/Kolkata', ['Thu 16 Jul 04:00 Asia/Kolkata']],
    ['2026-07-15', 'America/New_York', ['Tue 14 Jul 20:00 America/New_York']],
    ['2026-12-15T19:00Z', 'Europe/Berlin', []],
    ['2026-12-15T19:00+01:00', 'Europe/Berlin', []],
    ['2026-12-15T19:00', 'UTC', []],
  ]
  for (const [startTime, zone, local] of cases) {
    it(`${startTime} in ${zone}`, () => assert.deepEqual(told(startTime, zone), local))
  }

  it('are the only ones that a zone is looked up for', () => {
    const zone = () => assert.fail('looked up')
    const schedulingConfig = {startTime: '2026-12-15T19:00Z'}
    assert.deepEqual(
      problemsOf('iot.CreateJob', {schedulingConfig}, {zone}).filter(({code}) => code === 'N395'),
      [],
    )
  })
})
