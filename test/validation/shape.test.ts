import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {Float, YamlDate} from '../../src/value/value.js'
import {errors, found, problemsOf, THING} from './inputs.js'

const shape = (id: OperationId, changes: {readonly [member: string]: unknown}) => found(id, changes, {depth: 'shape'})

describe('validate, depth shape', () => {
  const refused: [title: string, id: OperationId, changes: {[member: string]: unknown}, problems: string[]][] = [
    [
      'missing members in model order',
      'iot.CreateJob',
      {targets: undefined, jobId: undefined},
      ['E101 jobId', 'E101 targets'],
    ],
    [
      'missing, then unknown, then what is inside, in the order of the input',
      'iot.CreateJob',
      {targets: undefined, colour: 1, timeoutConfig: {inProgressTimeoutInMinutes: 'x', b: 1}, description: 5},
      [
        'E101 targets',
        'E102 colour',
        'E102 timeoutConfig.b',
        'E103 timeoutConfig.inProgressTimeoutInMinutes',
        'E103 description',
      ],
    ],
    ['a required member that is misspelt, once', 'iot.DescribeJob', {jobId: undefined, jobID: 'j'}, ['E102 jobID']],
    [
      'a required member beside one that belongs elsewhere',
      'iot.CreateJob',
      {targets: undefined, maximumPerMinute: 5},
      ['E101 targets', 'E102 maximumPerMinute'],
    ],
    ['a tag without the word Key, once', 'iot.CreateJob', {tags: [{team: 'pumps'}]}, ['E102 tags[0].team']],
    ['null as no value of any type', 'iot.CreateJob', {description: null}, ['E103 description']],
    ['a text for a list', 'iot.CreateJob', {targets: THING}, ['E103 targets']],
    ['a text for a structure', 'iot.CreateJob', {timeoutConfig: ''}, ['E103 timeoutConfig']],
    [
      'a text for a number',
      'iot.CreateJob',
      {timeoutConfig: {inProgressTimeoutInMinutes: '5'}},
      ['E103 timeoutConfig.inProgressTimeoutInMinutes'],
    ],
    ['a float for an integer', 'iot.ListJobs', {maxResults: new Float(5)}, ['E103 maxResults']],
    ['a number for a text', 'iot.CancelJobExecution', {statusDetails: {k: 5}}, ['E103 statusDetails.k']],
    ['a word for a boolean', 'iot.CancelJob', {force: 'yes'}, ['E103 force']],
    ['a date of YAML for a text', 'iot.CreateJob', {description: new YamlDate('2027-01-01')}, ['E103 description']],
    ['numbers below the minimum of the model', 'iot.ListJobs', {maxResults: 0}, ['E104 maxResults']],
    ['false as 0', 'iot.ListJobs', {maxResults: false}, ['E104 maxResults']],
    ['an empty text', 'iot.CreateJob', {jobId: ''}, ['E105 jobId']],
    ['an empty list', 'iot.CreateJob', {targets: []}, ['E105 targets']],
    ['an empty key', 'iot.CancelJobExecution', {statusDetails: {'': 'v'}}, ['E105 statusDetails[""]']],
    [
      'characters, not UTF-16 units',
      'iot.CreateJob',
      {presignedUrlConfig: {roleArn: '😀'.repeat(19)}},
      ['E105 presignedUrlConfig.roleArn'],
    ],
  ]
  for (const [title, id, changes, problems] of refused) {
    it(`reports ${title}`, () => {
      assert.deepEqual(shape(id, changes), problems)
    })
  }

  const accepted: [title: string, id: OperationId, changes: {[member: string]: unknown}][] = [
    ['true as a number', 'iot.ListJobs', {maxResults: true}],
    [
      'an integer for a double',
      'iot.CreateJob',
      {
        abortConfig: {
          criteriaList: [
            {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 1},
          ],
        },
      },
    ],
    ['numbers above any maximum', 'iot.ListJobs', {maxResults: 251}],
    [
      'numbers below a minimum that only documentation states',
      'iot.CreateJob',
      {timeoutConfig: {inProgressTimeoutInMinutes: 0}},
    ],
    ['words outside an enumeration', 'iot.ListJobs', {status: 'DONE'}],
    ['texts against their pattern', 'iot.DescribeJob', {jobId: 'a b'}],
    ['members that contradict each other', 'iot.CreateJob', {documentSource: 'https://example.com'}],
    ['empty maps, whatever their minimum', 'iot-jobs-data.StartCommandExecution', {parameters: {}}],
    ['text for binary data, of any length', 'iot-jobs-data.StartCommandExecution', {parameters: {p: {BIN: ''}}}],
    ['bytes for binary data', 'iot-jobs-data.StartCommandExecution', {parameters: {p: {BIN: new Uint8Array([1])}}}],
    ['whole numbers of any size', 'iot.DeleteJobExecution', {executionNumber: 2n ** 70n}],
  ]
  for (const [title, id, changes] of accepted) {
    it(`accepts ${title}`, () => assert.deepEqual(shape(id, changes), []))
  }

  const hints: [title: string, id: OperationId, changes: {[member: string]: unknown}, fix: string][] = [
    ['a mistyped name', 'iot.CreateJob', {descripton: 'x'}, 'Did you mean "description"?'],
    ['a name in the wrong case', 'iot.TagResource', {tags: [{Key: 'a', value: 'b'}]}, 'Did you mean "Value"?'],
    [
      'maximumPerMinute inside exponentialRate, where some examples have it',
      'iot.UpdateJob',
      {
        jobExecutionsRolloutConfig: {
          exponentialRate: {
            baseRatePerMinute: 1,
            incrementFactor: 2,
            rateIncreaseCriteria: {numberOfNotifiedThings: 1},
            maximumPerMinute: 9,
          },
        },
      },
      'Move it into jobExecutionsRolloutConfig',
    ],
    [
      'what an update cannot change',
      'iot.UpdateJob',
      {targets: [THING]},
      'Remove it: it is set when a job is created and cannot be changed',
    ],
    ['a schedule of a template', 'iot.CreateJobTemplate', {schedulingConfig: {}}, 'Use one of jobTemplateId, jobArn'],
    ['null', 'iot.CreateJob', {description: null}, 'Remove the member to leave it unset'],
    ['a number in quotes', 'iot.ListJobs', {maxResults: '5'}, 'Remove the quotes'],
    ['a text without quotes', 'iot.CreateJob', {jobId: 5}, 'Put the value in quotes'],
    ['an item without its list', 'iot.CreateJob', {targets: THING}, 'Put the value in brackets'],
  ]
  for (const [title, id, changes, fix] of hints) {
    it(`says what to do about ${title}`, () => {
      const hint = problemsOf(id, changes, {depth: 'shape'})[0]?.fix ?? ''
      assert.ok(hint.startsWith(fix), hint)
    })
  }

  it('leaves members that no one checks alone', () => assert.deepEqual(errors('iot.DescribeJob'), []))
})
