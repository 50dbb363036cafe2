import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findCommand} from '../../src/cli/find-command.js'

const ids = ['list-jobs', 'update-job', 'data:update-job-execution', 'local:serve', 'local:fleet:create']
const found = (id: string, argv: string[], awsSpelling = false) => ({id, kind: 'command', argv, awsSpelling})

const read: [string[], object][] = [
  [['list-jobs', '--status', 'x'], found('list-jobs', ['--status', 'x'])],
  [['iot', 'list-jobs'], found('list-jobs', [], true)],
  [['iot-jobs-data', 'update-job-execution', '--a'], found('data:update-job-execution', ['--a'], true)],
  [['data', 'update-job-execution'], found('data:update-job-execution', [])],
  [['local', 'fleet', 'create', '--things', '3'], found('local:fleet:create', ['--things', '3'])],
  [['--a', '--b=1', 'iot', '--c', 'list-jobs', '--d'], found('list-jobs', ['--a', '--b=1', '--c', '--d'], true)],
  [['--things=3', 'local', 'fleet', 'create'], found('local:fleet:create', ['--things=3'])],
  [['local'], {id: 'local', kind: 'topic', argv: [], awsSpelling: false}],
  [['local', 'fleet', '--help'], {id: 'local:fleet', kind: 'topic', argv: ['--help'], awsSpelling: false}],
]

const refused: [string[], RegExp][] = [
  [['iot'], /the following arguments are required: operation/],
  [['iot', 'list-job'], /argument operation: Found invalid choice 'list-job'\n\nMaybe you meant:\n\n {2}\* list-jobs/],
  [['lst-jobs'], /argument command: Found invalid choice 'lst-jobs'\n\nMaybe you meant:\n\n {2}\* list-jobs/],
  [['iot', 'zzz'], /argument operation: Found invalid choice 'zzz'$/],
  [['--bogus'], /Unknown options: --bogus/],
  [['iot', '--bogus'], /the following arguments are required: operation/],
  [['--job-id', 'x', 'iot', 'list-jobs'], /argument command: Found invalid choice 'x'/],
  // Spelled like an operation, our own commands would lose the consent that they ask for.
  [['iot', 'local', 'serve'], /argument operation: Found invalid choice 'local'/],
  [['iot-jobs-data', 'list-jobs'], /argument operation: Found invalid choice 'list-jobs'/],
]

describe('findCommand', () => {
  for (const [words, expected] of read) {
    it(`finds ${words.join(' ')}`, () => assert.deepEqual(findCommand(words, ids), expected))
  }
  for (const [words, message] of refused) {
    it(`refuses ${words.join(' ')}`, () => assert.throws(() => findCommand(words, ids), message))
  }
})
