import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {makeFolder} from '../../src/files/make-folder.js'

describe('makeFolder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'))
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('makes a folder and those above it, each for its owner alone', () => {
    makeFolder(join(folder, 'a', 'b', 'c'))
    for (const path of ['a', 'a/b', 'a/b/c']) assert.equal(statSync(join(folder, path)).mode & 0o777, 0o700, path)
  })

  it('leaves one that is there as it is', () => {
    makeFolder(folder)
    makeFolder(join(folder, 'a', 'b'))
    assert.ok(existsSync(join(folder, 'a', 'b', 'c')))
  })

  it('fails where a file is in the way', () => {
    writeFileSync(join(folder, 'file'), '')
    assert.throws(() => makeFolder(join(folder, 'file', 'x')), {code: 'ENOTDIR'})
  })

  it('fails, and does not try forever, where nothing can be made', function () {
    if (!existsSync('/proc/self')) this.skip()
    assert.throws(() => makeFolder('/proc/nothing/of/ours'), /ENOENT|EACCES|EPERM|EROFS/)
  })
})
