// A Node that is too old says which is needed, and gets no further.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {PROGRAM} from '../support/program.js'

/** The program as a process whose Node says that it is of this version. */
function startedBy(version: string) {
  const code = `Object.defineProperty(process.versions, 'node', {value: '${version}'}); require('${PROGRAM}')`
  return spawnSync(process.execPath, ['-e', code], {encoding: 'utf8'})
}

describe('Node', () => {
  for (const version of ['10.24.1', '18.20.8', '20.18.3']) {
    it(`${version} is too old`, () => {
      const {status, stdout, stderr} = startedBy(version)
      assert.deepEqual([status, stdout], [253, ''])
      assert.match(stderr, /^iotjobs needs Node 20\.19 or newer; this is Node /)
    })
  }

  for (const version of ['20.19.0', '22.1.0', '26.0.0']) {
    it(`${version} is not`, () => assert.equal(startedBy(version).status, 0))
  }

  it('of any age can read the message', () => {
    assert.doesNotMatch(readFileSync(PROGRAM, 'utf8'), /\bimport\b|\bawait\b|\?\.|\?\?|node:/)
  })
})
