import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {takeBulkFlags} from '../../src/bulk/bulk-flags.js'
import {UsageError} from '../../src/errors/cli-error.js'

const none = {ids: [], from: undefined, journal: undefined, concurrency: 16, continueOnError: false, rest: []}

const taken: [string[], ReturnType<typeof takeBulkFlags>][] = [
  [[], undefined],
  [['--job-id', 'a'], undefined],
  [['a'], {...none, ids: ['a']}],
  [['a', 'b', '--comment', 'c'], {...none, ids: ['a', 'b'], rest: ['--comment', 'c']}],
  [['--from', 'f'], {...none, from: 'f'}],
  [['--from', 'f', '--force', '--from=g'], {...none, from: 'g', rest: ['--force']}],
  [['--from', '-', '--force'], {...none, from: '-', rest: ['--force']}],
  [['--from=f', '--journal=j', '--concurrency=3'], {...none, from: 'f', journal: 'j', concurrency: 3}],
  [
    ['--comment', 'c', '--continue-on-error', '--from', 'f'],
    {...none, from: 'f', continueOnError: true, rest: ['--comment', 'c']},
  ],
]

const refused: [string[], RegExp][] = [
  [['--from'], /--from: expected one argument/],
  [['--from', '--force'], /--from: expected one argument/],
  [['a', '--concurrency', '0'], /--concurrency: '0' is not a whole number from 1 to 64/],
  [['--from', ''], /--from: the value is empty/],
  [['a', '--journal='], /--journal: the value is empty/],
  [['a', '--concurrency', 'many'], /--concurrency: 'many' is not a whole number/],
]

describe('takeBulkFlags', () => {
  for (const [argv, expected] of taken)
    it(`reads ${argv.join(' ') || 'nothing'}`, () => assert.deepEqual(takeBulkFlags(argv), expected))
  for (const [argv, message] of refused) {
    it(`refuses ${argv.join(' ')}`, () =>
      assert.throws(
        () => takeBulkFlags(argv),
        (error) => error instanceof UsageError && message.test(error.message),
      ))
  }
})
