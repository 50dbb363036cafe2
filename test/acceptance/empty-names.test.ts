// An unset variable of a shell leaves an empty text where an id or a name should be: nothing is sent, and what is missing is named.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const JOB = /^(?:job|subject|file\|job|--\S+) +E105 jobId: has 0 characters, fewer than the minimum of 1$/m
const THING = /^(?:thing|--thing) +E105 thingName: has 0 characters, fewer than the minimum of 1$/m
const GROUP = /^--group +E105 thingGroupName: has 0 characters/m
const TEMPLATE = /^--template +E105 jobTemplateId: has 0 characters/m
const EMPTY = /the value is empty\n\n.*an unset variable of a shell leaves an empty text$/m
const CREATE = ['create-job', '--job-id', 'fw-2', '--document', '{}'] as const

const CASES: readonly (readonly [argv: readonly string[], said: RegExp])[] = [
  ...['why', 'hold', 'resume', 'watch', 'wait', 'failures', 'executions', 'retry', 'rollback', 'export', 'render'].map(
    (command) => [[command, ''], JOB] as const,
  ),
  [['describe-job', ''], JOB],
  [['cancel-job', '--yes', ''], JOB],
  [['cancel-job', '', '--yes'], JOB],
  [['cancel-job', 'a', '', '--yes'], EMPTY],
  [['forecast', ''], JOB],
  [['forecast', 'fw-2', '--like', ''], JOB],
  [['rollback', 'fw-2', '--to', ''], JOB],
  [['retry', 'fw-2', '--reason', ''], EMPTY],
  [['retry', 'fw-2', '--except-reason', ''], EMPTY],
  [['retry', 'fw-2', '--status', ''], EMPTY],
  [['retry', 'fw-2', '--job-id', ''], JOB],
  [['history', '--job', ''], JOB],
  [['why', 'fw-2', ''], THING],
  [['executions', '--thing', ''], THING],
  [['executions', 'fw-2', '--reason='], EMPTY],
  [['export', '--template', ''], TEMPLATE],
  [[...CREATE, '--thing', ''], EMPTY],
  [[...CREATE, '--thing', 'a', ''], EMPTY],
  [[...CREATE, '--group', ''], EMPTY],
  [[...CREATE, '--where', ''], EMPTY],
  [['create-job', '--job-id', 'fw-2', '--from-job', ''], JOB],
  [['create-job-template', '--job-template-id', 't', '--description', 'd', '--from-job', ''], JOB],
  [['local', 'fleet', 'show', ''], THING],
  [['local', 'fleet', 'join', '', '--group', 'a'], THING],
  [['local', 'fleet', 'join', 'a', '--group', ''], GROUP],
  [['local', 'fleet', 'create', '--things', '1', '--group', ''], GROUP],
  [['local', 'fleet', 'remove', 'a', '', '--yes'], THING],
  [['local', 'advance', ''], EMPTY],
  [['explain', ''], EMPTY],
  [['schema', ''], EMPTY],
  [['prune', '--older-than', '1d', '--name', ''], EMPTY],
]

describe('an empty id or name', () => {
  const home = new Home()
  after(() => home.remove())

  for (const [index, [argv, said]] of CASES.entries()) {
    it(`is refused before anything is sent: ${argv.map((word) => word || "''").join(' ')}`, async () => {
      const {exit, stdout, stderr} = await home.tableCase(index, [
        ...argv,
        '--endpoint-url',
        'http://127.0.0.1:1',
        '--region',
        'us-east-1',
      ])
      assert.match(stderr, said)
      assert.deepEqual([exit, stdout], [252, ''])
    })
  }

  for (const [argv, said] of [
    [['why', 'fw 2'], /^job +E204 jobId: "fw 2" does not match .*\n.*\n.*\n +Try "fw-2"$/m],
    [['watch', 'x'.repeat(65)], /E202 jobId: has 65 characters, more than the maximum of 64/],
    [['why', 'fw-2', 'pump/1'], /^thing +E204 thingName: "pump\/1" does not match/m],
    [['rollback', 'fw 2', '--to', 'fw 1'], /^job +E204 [\s\S]*^--to +E204 /m],
  ] as const) {
    it(`that no service takes is refused with the words of the operation: ${argv.join(' ')}`, async () => {
      const {exit, stderr} = await home.inProcess([
        ...argv,
        '--endpoint-url',
        'http://127.0.0.1:1',
        '--region',
        'us-east-1',
      ])
      assert.match(stderr, said)
      assert.equal(exit, 252)
    })
  }
})
