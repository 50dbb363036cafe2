// What an error looks like that echoes what was typed, however much that was.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {presentError} from '../../../src/cli/errors/present-error.js'
import {OtherError, ServiceError, UsageError} from '../../../src/errors/cli-error.js'

const LINE = 'x'.repeat(1e6)
const LINES = 'a\n'.repeat(1e5)
const details = new Map([['resourceId', LINE]])

const errors = [
  new UsageError(`'${LINE}' is not a valid job id`, {hints: [`Did you mean ${LINE}?`]}),
  new UsageError(`'${LINES}' is not a valid job id`, {hints: [LINES]}),
  new OtherError('Configuration', `The config profile (${LINE}) could not be found`),
  new ServiceError('ConflictException', 'UpdateJob', LINES, details, undefined),
  new Error(LINE),
]

describe('presentError', () => {
  for (const [index, error] of errors.entries()) {
    for (const cliErrorFormat of ['enhanced', 'legacy']) {
      it(`echoes no more than a screen or two: ${cliErrorFormat} ${index}`, async () => {
        const {text} = await presentError(error, {cliErrorFormat}, {}, '', {isTTY: false, columns: 80})
        assert.ok(text.length < 5000, `${text.length} characters`)
        assert.ok(text.split('\n').length < 90, `${text.split('\n').length} lines`)
        if (error instanceof UsageError) assert.match(text, /' is not a valid job id\n/)
      })
    }
  }

  it('shows programs the same', async () => {
    const {text} = await presentError(errors[0], {cliErrorFormat: 'json'}, {}, '', {isTTY: false, columns: 80})
    const {Message, Hints} = JSON.parse(text)
    assert.match(Message, /^'x+… \(\d+ characters\) …x+' is not a valid job id$/)
    assert.ok(Hints[0].length < 2000)
  })
})
