import assert from 'node:assert/strict'
import {compileQuery} from '../../../src/output/query/compile-query.js'

const rowByRow = [
  'jobs',
  'jobs[]',
  'jobs[*]',
  'jobs[*].jobId',
  'jobs[].{id: jobId, first: targets[0]}',
  "jobs[?status=='CANCELED'].jobId",
  'jobs[?length(targets) > `1`]',
  'jobs[].targets[]',
  'jobs[].targets[].name',
  'jobs[*].a[0]',
  'jobs[*] | [?forceCanceled] | [].jobId',
]

const asAWhole = [
  '@',
  'nextToken',
  'others[]',
  'jobs[0]',
  'jobs[:3]',
  'jobs[].jobId | [0]',
  'jobs[].jobId | sort(@)',
  'length(jobs)',
  'sort_by(jobs, &jobId)[].jobId',
  'jobs[*] | length(@)',
  'jobs || `[]`',
  '[jobs]',
  '{jobs: jobs[].jobId}',
  'jobs.*',
  'jobs[].jobId | jobs[]',
  '`[1]`[]',
]

describe('a query, row by row', () => {
  for (const query of rowByRow) {
    it(`${query} looks at one item at a time`, () => assert.equal(compileQuery(query).rowByRow('jobs'), true))
  }
  for (const query of asAWhole) {
    it(`${query} needs the whole`, () => assert.equal(compileQuery(query).rowByRow('jobs'), false))
  }
})
