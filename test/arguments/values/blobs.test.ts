import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {decodeBlobs} from '../../../src/arguments/values/blobs.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {printJson} from '../../../src/value/json/json-print.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

const blob: Shape = {type: 'blob', name: 'Blob'}
const value: Shape = {
  type: 'structure',
  name: 'Value',
  members: {BIN: {shape: blob, doc: ''}, S: {shape: {type: 'string', name: 'S'}, doc: ''}},
}
const shape: Shape = {
  type: 'structure',
  name: 'Input',
  members: {
    parameters: {shape: {type: 'map', name: 'Map', key: {type: 'string', name: 'K'}, value}, doc: ''},
    list: {shape: {type: 'list', name: 'List', member: blob}, doc: ''},
  },
}
const input = (plain: object) => fromPlain(plain) as Structure

describe('decodeBlobs', () => {
  it('takes texts for base64', () => {
    const decoded = decodeBlobs(shape, input({parameters: {p: {BIN: 'YWJj', S: 'YWJj'}}, list: ['YQ==\n']}), 'base64')
    assert.deepEqual(decoded, input({parameters: {p: {BIN: Buffer.from('abc'), S: 'YWJj'}}, list: [Buffer.from('a')]}))
    assert.equal(printJson(decoded), '{"parameters":{"p":{"BIN":"YWJj","S":"YWJj"}},"list":["YQ=="]}')
  })

  it('takes texts for themselves where the user says so', () => {
    const decoded = decodeBlobs(shape, input({list: ['abc', 'é']}), 'raw-in-base64-out')
    assert.equal(printJson(decoded), '{"list":["YWJj","w6k="]}')
  })

  it('leaves bytes, and what is not text, alone', () => {
    const given = input({list: [Buffer.from([255]), 5, null], parameters: {p: 'x'}, unknown: 'y'})
    assert.deepEqual(decodeBlobs(shape, given, 'base64'), given)
    assert.deepEqual(decodeBlobs(shape, given, 'raw-in-base64-out'), given)
  })

  for (const text of ['abc', 'a===', 'ab$=', 'Y=Jj']) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => decodeBlobs(shape, input({parameters: {p: {BIN: text}}}), 'base64'),
        (error) => error instanceof UsageError && error.message === `Invalid base64: "${text}" for parameters.p.BIN`,
      )
    })
  }
})
