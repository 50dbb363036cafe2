import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {found, GROUP, ROLE, THING} from './inputs.js'

// Mistakes that scripts and tutorials on the web make, as far as an input can show them.
const mistakes: [title: string, id: OperationId, changes: {[member: string]: unknown}, problem: string][] = [
  ['a version with dots in the id of a job', 'iot.CreateJob', {jobId: 'firmware-update-v2.1.0'}, 'E204 jobId'],
  [
    'rolloutConfig for jobExecutionsRolloutConfig',
    'iot.CreateJob',
    {rolloutConfig: {maximumPerMinute: 5}},
    'E102 rolloutConfig',
  ],
  [
    'a timeout inside the document',
    'iot.CreateJob',
    {document: '{"timeoutConfig":{"inProgressTimeoutInMinutes":5}}'},
    'W307 document',
  ],
  ['a rollback inside the document', 'iot.CreateJob', {document: '{"steps":[],"rollbackConfig":{}}'}, 'W307 document'],
  [
    'a plain link to a private bucket',
    'iot.CreateJob',
    {document: '{"url":"https://fw.s3.us-east-1.amazonaws.com/a.bin"}'},
    'W308 document',
  ],
  [
    'both criteria of growth',
    'iot.CreateJob',
    {
      jobExecutionsRolloutConfig: {
        maximumPerMinute: 1000,
        exponentialRate: {
          baseRatePerMinute: 50,
          incrementFactor: 2,
          rateIncreaseCriteria: {numberOfNotifiedThings: 1000, numberOfSucceededThings: 1000},
        },
      },
    },
    'E356 jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria',
  ],
  ['jobs that are queued', 'iot.ListJobs', {status: 'QUEUED'}, 'E205 status'],
  ['jobs that succeeded', 'iot.ListJobs', {status: 'SUCCEEDED'}, 'E205 status'],
  ['TIMED OUT without its underscore', 'iot.ListJobExecutionsForJob', {status: 'TIMED OUT'}, 'E205 status'],
  ['SUCCESS from a device', 'iot-jobs-data.UpdateJobExecution', {status: 'SUCCESS'}, 'E205 status'],
  ['REMOVED from a device', 'iot-jobs-data.UpdateJobExecution', {status: 'REMOVED'}, 'E421 status'],
  ['the name of a thing as a target', 'iot.CreateJob', {targets: ['door-1']}, 'E331 targets[0]'],
  ['a document that is not JSON', 'iot.CreateJob', {document: 'not json at all'}, 'E303 document'],
  ['a document beside its source', 'iot.CreateJob', {documentSource: 'https://s3.amazonaws.com/b/k'}, 'E301 document'],
  [
    'a typing error in a failure type',
    'iot.UpdateJob',
    {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILD', numberOfRetries: 0}]}},
    'E205 jobExecutionsRetryConfig.criteriaList[0].failureType',
  ],
  [
    'an abort that a small fleet never reaches',
    'iot.CreateJob',
    {
      targets: [THING],
      abortConfig: {
        criteriaList: [{failureType: 'ALL', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 100}],
      },
    },
    'W361 abortConfig.criteriaList[0].minNumberOfExecutedThings',
  ],
  [
    'a role without anything to sign',
    'iot.CreateJob',
    {presignedUrlConfig: {roleArn: ROLE}},
    'W309 presignedUrlConfig',
  ],
  ['a template without document', 'iot.CreateJobTemplate', {document: undefined}, 'E302 document'],
  ['a thing added to a job', 'iot.AssociateTargetsWithJob', {targets: [GROUP, THING]}, 'E332 targets[1]'],
  [
    'more than a hundred targets',
    'iot.CreateJob',
    {targets: Array.from({length: 101}, (_, i) => `${THING}${i}`)},
    'E202 targets',
  ],
  [
    'a schedule in the past',
    'iot.CreateJob',
    {schedulingConfig: {startTime: '2025-06-01T00:00:00Z'}},
    'E382 schedulingConfig.startTime',
  ],
  [
    'a timeout of weeks',
    'iot.CreateJob',
    {timeoutConfig: {inProgressTimeoutInMinutes: 99_999}},
    'E201 timeoutConfig.inProgressTimeoutInMinutes',
  ],
]

describe('mistakes in published scripts', () => {
  for (const [title, id, changes, problem] of mistakes)
    it(title, () => assert.ok(found(id, changes).includes(problem), found(id, changes).join(', ')))
})
