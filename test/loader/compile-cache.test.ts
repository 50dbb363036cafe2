import assert from 'node:assert/strict'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {privateFolder} from '../../src/loader/compile-cache.js'

const user = process.getuid?.()

describe('the folder of compiled code', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'iotjobs-cache-'))
  })
  afterEach(() => rmSync(home, {recursive: true, force: true}))
  const folder = () => join(home, 'compiled')

  it('is made for its owner alone, and found again', () => {
    assert.equal(privateFolder(home, user), folder())
    assert.equal(privateFolder(home, user), folder())
    assert.equal(statSync(folder()).mode & 0o777, 0o700)
  })

  it('is not used where others may write to it, or read it', () => {
    for (const mode of [0o770, 0o707, 0o755]) {
      mkdirSync(folder(), {recursive: true})
      chmodSync(folder(), mode)
      assert.equal(privateFolder(home, user), undefined, mode.toString(8))
    }
  })

  it('is not used where it is of another user, a link, a file, or nowhere', () => {
    assert.ok(privateFolder(home, user))
    assert.equal(privateFolder(home, (user ?? 0) + 1), undefined)
    rmSync(folder(), {recursive: true})
    symlinkSync(home, folder())
    assert.equal(privateFolder(home, user), undefined)
    rmSync(folder())
    writeFileSync(folder(), '')
    assert.equal(privateFolder(home, user), undefined)
    assert.equal(privateFolder(undefined, user), undefined)
  })
})
