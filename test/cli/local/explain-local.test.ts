import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {explainLocal} from '../../../src/cli/local/explain-local.js'
import {UnknownName} from '../../../src/emulator/unknown-name.js'
import {UsageError} from '../../../src/errors/cli-error.js'

describe('explainLocal', () => {
  it('names the command that lists what there is', () => {
    const unknown = new UnknownName('thing', 'nobody')
    assert.deepEqual(unknown.hints, [])
    const explained = explainLocal(unknown)
    assert.ok(explained instanceof UsageError)
    assert.equal(explained.message, 'Unknown thing: "nobody"')
    assert.deepEqual(explained.hints, ['iotjobs local fleet list shows what there is'])
  })

  it('leaves other errors as they are', () => {
    const error = new Error('other')
    assert.equal(explainLocal(error), error)
  })
})
