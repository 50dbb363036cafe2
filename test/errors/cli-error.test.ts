import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {presentError} from '../../src/cli/errors/present-error.js'
import {
  type CliError,
  ConfigurationError,
  Interrupted,
  OtherError,
  ServiceError,
  UsageError,
} from '../../src/errors/cli-error.js'
import {InputError} from '../../src/validation/input-error.js'
import {problem} from '../../src/validation/problem.js'

const OPTIONS = {hints: ['its own'], cause: new Error('below')}
const PLACED = [{problem: problem('E201', ['timeoutConfig'], {value: 9, expected: {max: 5}})}]

const ERRORS: readonly (readonly [title: string, error: CliError, class_: new (...args: never[]) => CliError])[] = [
  ['a usage error', new UsageError('wrong', OPTIONS), UsageError],
  ['a configuration error', new ConfigurationError('NoRegion', 'none', OPTIONS), ConfigurationError],
  ['a service error', new ServiceError('Busy', 'CreateJob', 'later', new Map([['at', 1]]), 2, OPTIONS), ServiceError],
  ['an interrupt', new Interrupted('left', OPTIONS), Interrupted],
  ['another error', new OtherError('Odd', 'odd', OPTIONS), OtherError],
  ['problems of an input', new InputError(PLACED), InputError],
]

describe('an error with further hints', () => {
  for (const [title, error, class_] of ERRORS) {
    it(`stays what it is: ${title}`, () => {
      const {hints, ...rest} = error.withHints(['first'])
      const {hints: before, ...same} = error
      assert.deepEqual(hints, ['first', ...before])
      assert.deepEqual(rest, same)
      const copy = error.withHints(['first'])
      assert.ok(copy instanceof class_)
      assert.deepEqual([copy.message, copy.cause, copy.exitCode], [error.message, error.cause, error.exitCode])
    })

    it(`leaves the first one alone: ${title}`, () => {
      const before = [...error.hints]
      error.withHints(['first'])
      assert.deepEqual(error.hints, before)
    })
  }

  for (const [format, located] of [
    ['enhanced', /E201 timeoutConfig/],
    ['json', /"code":\s*"E201"/],
  ] as const) {
    it(`shows problems and hints as ${format}`, async () => {
      const error = new InputError(PLACED).withHints(['The things are in the group g'])
      const {text, exitCode} = await presentError(error, {cliErrorFormat: format}, {}, '', {isTTY: false, columns: 80})
      assert.equal(exitCode, 252)
      assert.match(text, located)
      assert.match(text, /The things are in the group g/)
    })
  }
})
