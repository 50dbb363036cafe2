import assert from 'node:assert/strict'
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {replaceFile} from '../../src/files/replace-file.js'

describe('replaceFile', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'replace-'))
  })
  after(() => rm(folder, {recursive: true}))

  it('makes folders and the file for the user alone, whatever the umask', async () => {
    const before = process.umask(0)
    try {
      await replaceFile(join(folder, 'a', 'b', 'file'), 'one')
    } finally {
      process.umask(before)
    }
    assert.equal((await stat(join(folder, 'a'))).mode & 0o777, 0o700)
    assert.equal((await stat(join(folder, 'a', 'b', 'file'))).mode & 0o777, 0o600)
  })

  it('leaves one whole file behind many writers', async () => {
    const file = join(folder, 'many')
    const texts = Array.from({length: 20}, (_, index) => String(index).repeat(10_000))
    await Promise.all(texts.map((text) => replaceFile(file, text)))
    assert.ok(texts.includes(await readFile(file, 'utf8')))
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('many')),
      ['many'],
    )
  })

  it('leaves nothing behind where it fails', async () => {
    await assert.rejects(replaceFile(join(folder, 'a'), 'one'), {code: /EISDIR|ENOTEMPTY|EEXIST|EPERM/})
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('a.')),
      [],
    )
  })
})
