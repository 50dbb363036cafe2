// The archives of a release, read by the programs that people read them with; and twice the same.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
// @ts-expect-error a script without types
import {deb, debianVersion} from '../../scripts/package/deb.mjs'
// @ts-expect-error a script without types
import {tar} from '../../scripts/package/tar.mjs'
// @ts-expect-error a script without types
import {zip} from '../../scripts/package/zip.mjs'

const folder = mkdtempSync(join(tmpdir(), 'iotjobs-archives-'))
const has = (command: string, ...argv: string[]) => spawnSync(command, argv, {stdio: 'ignore'}).status === 0
const FILES = [
  {path: 'a-1/program', content: 'run', mode: 0o755},
  {path: 'a-1/more/ümlaut.txt', content: 'x'.repeat(1000)},
  {path: 'a-1/empty', content: ''},
]

function read(command: string, ...argv: string[]): string {
  const {status, stdout, stderr} = spawnSync(command, argv, {cwd: folder, encoding: 'utf8'})
  assert.equal(status, 0, stderr)
  return stdout
}

describe('archives', () => {
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('are the same twice, whatever the order of their files', () => {
    const reversed = [...FILES].reverse()
    assert.deepEqual(tar(FILES), tar(reversed))
    assert.deepEqual(zip(FILES), zip(reversed))
  })

  if (has('tar', '--version')) {
    it('unpack with tar', () => {
      writeFileSync(join(folder, 'a.tar'), tar(FILES))
      read('tar', 'xf', 'a.tar')
      for (const {path, content} of FILES) assert.equal(readFileSync(join(folder, path), 'utf8'), content)
      assert.equal(statSync(join(folder, 'a-1/program')).mode & 0o777, 0o755)
      assert.match(read('tar', 'tvf', 'a.tar'), /^-rwxr-xr-x (?:0 )?root/m)
    })
  }

  if (has('python3', '-c', 'import zipfile')) {
    it('unpack as zip', () => {
      writeFileSync(join(folder, 'b.zip'), zip(FILES))
      read('python3', '-m', 'zipfile', '-t', 'b.zip')
      read('python3', '-m', 'zipfile', '-e', 'b.zip', 'unzipped')
      for (const {path, content} of FILES) assert.equal(readFileSync(join(folder, 'unzipped', path), 'utf8'), content)
    })
  }

  if (has('dpkg-deb', '--version')) {
    it('are packages to dpkg', () => {
      const completions = {bash: 'b', zsh: 'z', fish: 'f'}
      const parts = {executable: Buffer.from('program'), man: Buffer.from('.TH'), licences: 'MIT', completions}
      const about = {version: '1.2.3-rc.1', description: 'Administer things'}
      writeFileSync(join(folder, 'c.deb'), deb('linux-arm64', about, parts))
      assert.deepEqual(
        ['Package', 'Version', 'Architecture'].map((field) => read('dpkg-deb', '-f', 'c.deb', field).trim()),
        ['iotjobs', '1.2.3~rc.1', 'arm64'],
      )
      assert.match(read('dpkg-deb', '-c', 'c.deb'), /-rwxr-xr-x root\/root .* \.\/usr\/bin\/iotjobs\n/)
      assert.equal(read('dpkg-deb', '--info', 'c.deb').includes('md5sums'), true)
    })
  }

  it('sort what comes before a version before it', () => assert.equal(debianVersion('1.0.0-rc.1'), '1.0.0~rc.1'))
})
