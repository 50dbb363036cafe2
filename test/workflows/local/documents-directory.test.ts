import assert from 'node:assert/strict'
import {tmpdir} from 'node:os'
import {describe, it} from 'mocha'
import {documentsDirectory} from '../../../src/workflows/local/documents-directory.js'

describe('documentsDirectory', () => {
  it('is the path of a folder', () => assert.equal(documentsDirectory('.', false, tmpdir()), tmpdir()))
  it('is nothing where none is named', () => {
    assert.equal(documentsDirectory(undefined, false, '/'), undefined)
    assert.equal(documentsDirectory(undefined, true, '/'), undefined)
  })

  const refused: [typed: string, none: boolean, message: RegExp][] = [
    ['', false, /Not a folder: ''$/],
    ['nowhere', false, /Not a folder: 'nowhere'$/],
    ['.', true, /exclude each other/],
  ]
  for (const [typed, none, message] of refused)
    it(`refuses '${typed}'${none ? ' with --none' : ''}`, () =>
      assert.throws(() => documentsDirectory(typed, none, tmpdir()), message))
})
