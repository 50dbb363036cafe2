import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type OperationId, operationById} from '../../../src/model/operations.js'
import type {StructureShape} from '../../../src/model/vocabulary.js'
import {compileQuery} from '../../../src/output/query/compile-query.js'

function missing(id: OperationId, query: string): readonly string[] {
  const answer: StructureShape | undefined = operationById(id).output
  assert.ok(answer)
  return compileQuery(query).missingIn(answer)
}

const asked: [id: OperationId, query: string, missing: string[]][] = [
  ['iot.DescribeJob', 'job.status', []],
  ['iot.DescribeJob', 'status', ['the answer has no "status"; did you mean job.status?']],
  [
    'iot.DescribeJob',
    '[jobArn,status]',
    ['the answer has no "jobArn"; did you mean job.jobArn?', 'the answer has no "status"; did you mean job.status?'],
  ],
  ['iot.DescribeJob', 'job.{id: jobId, s: staus}', ['job has no "staus"; did you mean status?']],
  ['iot.DescribeJob', "job.nothing || 'none'", []],
  ['iot.DescribeJob', 'not_null(job.nothing, job.jobId)', []],
  ['iot.DescribeJob', 'length(job.targets)', []],
  ['iot.DescribeJob', 'job.documentParameters.anything', []],
  ['iot.DescribeJob', '@', []],
  ['iot.ListJobs', 'jobs[].jobId', []],
  ['iot.ListJobs', 'jobs[0].jobId | @', []],
  ['iot.ListJobs', "jobs[?status=='CANCELED'] | [-1].jobId", []],
  ['iot.ListJobs', "jobs[?staus=='CANCELED'].jobId", ['jobs has no "staus"; did you mean status?']],
  ['iot.ListJobs', 'NextToken', []],
  ['iot.ListJobs', 'sort_by(jobs, &createdAt)[].jobId', []],
  ['iot.ListJobs', 'sort_by(jobs, &jobid)[0]', ['jobs has no "jobid"; did you mean jobId?']],
  ['iot.ListJobExecutionsForJob', 'executionSummaries[*].[thingArn,jobExecutionSummary.status]', []],
  [
    'iot.ListJobExecutionsForJob',
    'executionSummaries[*].[thingArn,status]',
    ['executionSummaries has no "status"; did you mean jobExecutionSummary.status?'],
  ],
  [
    'iot.ListJobExecutionsForJob',
    'jobExecutions[*].thingArn',
    ['the answer has no "jobExecutions"; it has executionSummaries, nextToken'],
  ],
]

describe('members that a query asks for in vain', () => {
  for (const [id, query, expected] of asked) it(`${id} ${query}`, () => assert.deepEqual(missing(id, query), expected))
})
