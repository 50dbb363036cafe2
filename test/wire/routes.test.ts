import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import {compileRoutes} from '../../src/wire/routes.js'

const match = compileRoutes(operations)

/** Service, request line, operation, labels. */
const routes: [string, string, string | undefined, object][] = [
  ['iot', 'GET /jobs', 'ListJobs', {}],
  ['iot', 'GET /jobs/a%2Fb', 'DescribeJob', {jobId: 'a/b'}],
  ['iot', 'GET /things/t/jobs', 'ListJobExecutionsForThing', {thingName: 't'}],
  ['iot-jobs-data', 'GET /things/t/jobs', 'GetPendingJobExecutions', {thingName: 't'}],
  ['iot-jobs-data', 'GET /things/t/jobs/%24next', 'DescribeJobExecution', {thingName: 't', jobId: '$next'}],
  ['iot-jobs-data', 'PUT /things/t/jobs/$next', 'StartNextPendingJobExecution', {thingName: 't'}],
  ['iot-jobs-data', 'PUT /things/t/jobs/%24next', 'StartNextPendingJobExecution', {thingName: 't'}],
  [
    'iot',
    'DELETE /things/t/jobs/j/executionNumber/5',
    'DeleteJobExecution',
    {thingName: 't', jobId: 'j', executionNumber: '5'},
  ],
  ['iot', 'POST /jobs/j', undefined, {}],
  ['iot', 'GET /nothing', undefined, {}],
]

describe('compileRoutes', () => {
  for (const [service, line, name, labels] of routes) {
    it(`${service} ${line} is ${name ?? 'no operation'}`, () => {
      const [method = '', path = ''] = line.split(' ')
      const route = match(service, method, path)
      assert.equal(route?.operation.name, name)
      assert.deepEqual(Object.fromEntries(route?.labels ?? []), labels)
    })
  }
})
