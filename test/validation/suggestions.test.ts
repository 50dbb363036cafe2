import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {found, problemsOf} from './inputs.js'

const long = (length: number, unit = 'x') => unit.repeat(length)
const rate = (exponential: object) => ({
  jobExecutionsRolloutConfig: {
    maximumPerMinute: 1000,
    exponentialRate: {
      baseRatePerMinute: 50,
      incrementFactor: 2,
      rateIncreaseCriteria: {numberOfNotifiedThings: 1},
      ...exponential,
    },
  },
})

describe('validate, what to do about a bound', () => {
  const suggestions: [id: OperationId, changes: object, fix: string][] = [
    ['iot.DescribeJob', {jobId: 'firmware-update-v2.1.0'}, 'Try "firmware-update-v2-1-0"'],
    ['iot.DescribeJob', {jobId: '$next'}, 'Try "next"'],
    ['iot.CancelJob', {reasonCode: 'too_hot'}, 'Try "TOO_HOT"'],
    ['iot.CancelJob', {reasonCode: 'too hot'}, 'Try "TOO_HOT"'],
    ['iot.DescribeJob', {jobId: 'fw 2'}, 'Try "fw-2"'],
    ['iot.DescribeJob', {jobId: 'fw\u200b2'}, 'Try "fw2"'],
    ['iot.DescribeJob', {jobId: 'ｆｗ－１'}, 'Try "fw-1"'],
    ['iot.DescribeJob', {jobId: 'ｆｗ　１'}, 'Try "fw-1"'],
    ['iot.DescribeJob', {jobId: 'fw—1'}, 'Try "fw-1"'],
    ['iot.DescribeJob', {jobId: '—-local'}, 'For —-local, write --local: a long dash comes from pasted text'],
    ['iot.DescribeJob', {jobId: '“fw-1”'}, 'Try "fw-1"'],
    ['iot.DescribeJob', {jobId: 'fw\u00a01'}, 'Try "fw-1"'],
    ['iot.DescribeJob', {jobId: 'café-1'}, 'Try "cafe-1"'],
    ['iot.CancelJob', {comment: 'un café\nnoir'}, 'Try "un café noir"'],
    ['iot.CancelJob', {reasonCode: 'too hot!'}, 'Try "TOO_HOT"'],
    ['iot.CancelJob', {comment: 'two\nlines'}, 'Try "two lines"'],
    ['iot.ListJobs', {status: 'CANCELLED'}, 'Did you mean "CANCELED"?'],
    ['iot.ListJobExecutionsForJob', {status: 'TIMED OUT'}, 'Did you mean "TIMED_OUT"?'],
    ['iot.ListJobExecutionsForJob', {status: 'SUCCESS'}, 'Did you mean "SUCCEEDED"?'],
    ['iot.ListJobs', {targetSelection: 'BOTH'}, 'Use one of CONTINUOUS, SNAPSHOT'],
    ['iot.UpdateJob', rate({incrementFactor: 1.55}), 'Did you mean 1.5 or 1.6?'],
    [
      'iot.CreateJob',
      {tags: [{team: 'pumps'}]},
      'A tag is written Key=team,Value=…, in JSON {"Key": "team", "Value": "…"}',
    ],
    ['iot.CreateJob', {tags: [{key: 'team'}]}, 'Did you mean "Key"?'],
    [
      'iot.CreateJob',
      {document: Buffer.from('{}')},
      'Read the file with file:// in place of fileb://, so that it is text',
    ],
    ['iot.CreateJob', {document: ' '}, 'Write {} for a document without members'],
    ['iot.ListJobs', {maxResults: 900}, 'Use at most 250'],
    ['iot.DescribeJob', {jobId: ''}, 'Give a value, or leave the member out where it is optional'],
  ]
  for (const [id, changes, fix] of suggestions) {
    it(`suggests: ${fix}`, () => assert.equal(problemsOf(id, {...changes})[0]?.fix, fix))
  }

  const lost: [id: OperationId, changes: object][] = [
    ['iot.DescribeJob', {jobId: 'zażółć'}],
    ['iot.DescribeJob', {jobId: 'прошивка-1'}],
    ['iot.DescribeJob', {jobId: '日本'}],
    ['iot.DescribeJob', {jobId: '🚀'}],
    ['iot.DescribeJob', {jobId: '…'}],
    ['iot.CancelJob', {reasonCode: '熱い'}],
  ]
  for (const [id, changes] of lost) {
    it(`suggests nothing that loses letters: ${JSON.stringify(changes)}`, () =>
      assert.deepEqual(
        problemsOf(id, {...changes}).map(({code, fix}) => [code, fix]),
        [['E204', undefined]],
      ))
  }

  it('reports one problem for one value', () => {
    assert.deepEqual(found('iot.CreateJob', {jobTemplateArn: 'foo'}), ['E401 jobTemplateArn'])
    assert.deepEqual(found('iot.DescribeJob', {jobId: `${long(65)}.`}), ['E202 jobId'])
  })

  it('names the source of each bound', () => {
    const sources = [{maximumPerMinute: 1001}, {maximumPerMinute: 0}].map(
      (jobExecutionsRolloutConfig) => problemsOf('iot.UpdateJob', {jobExecutionsRolloutConfig})[0]?.source ?? '',
    )
    assert.match(sources[0] ?? '', /quotas/)
    assert.equal(sources[1], 'service model')
  })
})
