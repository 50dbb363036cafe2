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
  ['iot.DescribeJob', 'status', ['the output has no "status"; did you mean job.status?']],
  [
    'iot.DescribeJob',
    '[jobArn,status]',
    ['the output has no "jobArn"; did you mean job.jobArn?', 'the output has no "status"; did you mean job.status?'],
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
    ['the output has no "jobExecutions"; it has executionSummaries, nextToken'],
  ],
  [
    'iot.ListJobs',
    'jobs[?status==IN_PROGRESS]',
    [`jobs has no "IN_PROGRESS"; a text needs single quotes: 'IN_PROGRESS'`],
  ],
  [
    'iot.ListJobs',
    'jobs[?status=="IN_PROGRESS"]',
    [`jobs has no "IN_PROGRESS"; a text needs single quotes: 'IN_PROGRESS'`],
  ],
  [
    'iot.ListJobs',
    'jobs[?status==COMPLETED || status==CANCELED]',
    [
      `jobs has no "COMPLETED"; a text needs single quotes: 'COMPLETED'`,
      `jobs has no "CANCELED"; a text needs single quotes: 'CANCELED'`,
    ],
  ],
  [
    'iot.ListJobs',
    "jobs[?!(status==COMPLETED || jobid=='a') && isConcurrent]",
    [`jobs has no "COMPLETED"; a text needs single quotes: 'COMPLETED'`, 'jobs has no "jobid"; did you mean jobId?'],
  ],
  ['iot.ListJobs', 'jobs.jobId', ['jobs is a list: write jobs[].jobId']],
  ['iot.DescribeJob', "job.nothing || job.other || 'none'", []],
  ['iot.ListJobs', 'jobs[?fw==jobId].jobArn', [`jobs has no "fw"; a text needs single quotes: 'fw'`]],
  ['iot.ListJobs', 'jobs[?starts_with(jobId, fw)]', [`jobs has no "fw"; a text needs single quotes: 'fw'`]],
  ['iot.ListJobs', 'jobs[?isConcurrent==true]', ['jobs has no "true"; true needs backticks: `true`']],
  [
    'iot.ListJobs',
    "jobs[?isConcurrent=='true']",
    ['jobs.isConcurrent is true or false, which needs backticks: `true`'],
  ],
  ['iot.ListJobs', 'jobs[?createdAt>completedAt]', []],
  [
    'iot.ListJobs',
    'jobs[?createdAt<completdAt]',
    [`jobs has no "completdAt"; did you mean completedAt? Otherwise a text needs single quotes: 'completdAt'`],
  ],
  [
    'iot.ListJobExecutionsForJob',
    "executionSummaries[?jobExecutionSummary.executionNumber=='2']",
    ['executionSummaries.jobExecutionSummary.executionNumber is a number, and a number needs backticks: `2`'],
  ],
]

describe('members that a query asks for but that do not exist', () => {
  for (const [id, query, expected] of asked) it(`${id} ${query}`, () => assert.deepEqual(missing(id, query), expected))
})
