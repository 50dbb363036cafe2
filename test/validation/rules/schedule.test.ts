import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {problemsOf} from '../inputs.js'
import {describeRule, type RuleCase} from '../rule-table.js'

const START = 'schedulingConfig.startTime'
const END = 'schedulingConfig.endTime'
// The present of these cases is 2026-01-01T00:00:00Z.
const between = (title: string, schedulingConfig: object, finds: string[]): RuleCase => ({
  title,
  changes: {schedulingConfig},
  finds,
})

describeRule('rule: schedules', /^(E38\d|W38[89]|W390)$/, [
  between('takes half an hour ahead', {startTime: '2026-01-01T00:30:00Z'}, []),
  between('refuses 29 minutes ahead', {startTime: '2026-01-01T00:29:59Z'}, [`E382 ${START}`]),
  between('refuses the past', {startTime: '2025-12-31'}, [`E382 ${START}`]),
  between('takes 364 days ahead', {startTime: '2026-12-31'}, []),
  between('doubts the last day', {startTime: '2027-01-01'}, [`W389 ${START}`]),
  between('refuses more than a year', {startTime: '2027-01-01T00:00:01Z'}, [`E383 ${START}`]),
  between('takes an end alone', {endTime: '2026-01-01T00:31:00Z'}, []),
  between('refuses an end too soon', {endTime: '2026-01-01T00:29:00Z'}, [`E384 ${END}`]),
  between('takes an end almost two years ahead', {endTime: '2027-12-30'}, []),
  between('refuses an end after two years', {endTime: '2028-01-02'}, [`E385 ${END}`]),
  between('takes half an hour between', {startTime: '2026-02-01T08:00Z', endTime: '2026-02-01T08:30Z'}, []),
  between('refuses less', {startTime: '2026-02-01T08:00Z', endTime: '2026-02-01T08:29Z'}, [`E386 ${END}`]),
  between('refuses an end before the start', {startTime: '2026-02-01', endTime: '2026-01-31'}, [`E386 ${END}`]),
  between('refuses a text', {startTime: 'tomorrow'}, [`E381 ${START}`]),
  between('refuses a day that does not exist', {startTime: '2026-02-30'}, [`E381 ${START}`]),
  between('reads offsets', {startTime: '2026-01-01T01:00:00+01:00'}, [`E382 ${START}`]),
  between('doubts seconds since 1970', {startTime: '1770000000'}, [`W390 ${START}`]),
  between('misses the end of endBehavior', {endBehavior: 'CANCEL'}, ['W388 schedulingConfig.endBehavior']),
  between('takes endBehavior with its end', {endTime: '2026-02-01', endBehavior: 'CANCEL'}, []),
])

describe('rule: schedules, in words', () => {
  it('says how far off a time is, and from when on it works', () => {
    const [problem] = problemsOf('iot.CreateJob', {schedulingConfig: {startTime: '2025-12-31'}})
    assert.equal(problem?.expected.distance, '24 hours ago')
    assert.equal(problem?.fix, 'Choose 2026-01-01T00:31:00Z or later')
  })
})
