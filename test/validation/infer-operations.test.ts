import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import {exampleStructure, minimalStructure} from '../../src/schema/example.js'
import {inferOperations} from '../../src/validation/infer-operations.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'

const context = {now: Date.UTC(2026, 0, 1), depth: 'all'} as const
const THING = 'arn:aws:iot:us-east-1:123456789012:thing/a'
const GROUP = 'arn:aws:iot:us-east-1:123456789012:thinggroup/a'
const told = (members: unknown) => inferOperations(fromPlain(members) as Structure, context).map(({command}) => command)

const cases: [title: string, members: unknown, command: string][] = [
  ['a job', {jobId: 'a', targets: [THING], document: '{}'}, 'create-job'],
  ['a job without its document', {jobId: 'a', targets: [THING]}, 'associate-targets-with-job'],
  ['a job with a mistyped name', {jobId: 'a', targets: [THING], document: '{}', rolloutConfig: {}}, 'create-job'],
  ['a job without targets', {jobId: 'a', document: '{}', tags: []}, 'create-job'],
  ['an update', {jobId: 'a', timeoutConfig: {inProgressTimeoutInMinutes: 5}}, 'update-job'],
  ['an association', {jobId: 'a', targets: [GROUP], comment: 'more'}, 'associate-targets-with-job'],
  ['a template', {jobTemplateId: 'a', description: 'b', document: '{}'}, 'create-job-template'],
  ['a report of a device', {jobId: 'a', thingName: 'b', status: 'SUCCEEDED'}, 'update-job-execution'],
  ['tags', {resourceArn: 'arn:aws:iot:us-east-1:123456789012:job/a', tags: [{Key: 'a'}]}, 'tag-resource'],
  ['a file that names its schema', {$schema: './update-job.schema.json', jobId: 'a'}, 'update-job'],
  [
    'an operation of both planes',
    {$schema: './describe-job-execution.schema.json', jobId: 'a', thingName: 'b', includeJobDocument: true},
    'describe-job-execution',
  ],
  ['a schema at an address', {$schema: 'https://example.com/schemas/create-job.json', jobId: 'a'}, 'create-job'],
]

describe('inferOperations', () => {
  for (const [title, members, command] of cases) it(`tells ${title}`, () => assert.ok(told(members).includes(command)))

  it('names several where the members fit several', () => {
    const several = told({jobId: 'a'})
    for (const command of ['describe-job', 'cancel-job', 'get-job-document']) assert.ok(several.includes(command))
  })

  it('tells the operations that make or change something by their examples', () => {
    const makers = operations.filter(
      ({name, service}) => /^(Create|Update|Associate|Start)/.test(name) && service === 'iot',
    )
    for (const operation of makers) {
      assert.deepEqual(inferOperations(exampleStructure(operation.input), context), [operation])
      assert.ok(inferOperations(minimalStructure(operation.input), context).includes(operation))
    }
  })
})
