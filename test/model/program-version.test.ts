import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {it} from 'mocha'
import {PROGRAM_VERSION} from '../../src/model/program-version.js'

it('the version that the program tells is that of the package', () => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  assert.equal(PROGRAM_VERSION, version)
})
