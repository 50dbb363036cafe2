// The built program in a folder that was deleted under its shell.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe, it} from 'mocha'

const RUN = resolve('bin/run.js')

function runInDeletedFolder(...words: string[]) {
  const home = mkdtempSync(join(tmpdir(), 'iotjobs-no-folder-'))
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
  try {
    return spawnSync('sh', ['-c', script, 'sh', process.execPath, RUN, ...words], {
      cwd: home,
      env: {PATH: process.env.PATH, HOME: home},
      encoding: 'utf8',
    })
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
}

describe('a current folder that was deleted', () => {
  if (process.platform === 'win32') return
  for (const words of [
    ['validate', 'x.json'],
    ['update-job', '--cli-input-json', 'file://x.json'],
    ['list-jobs', '--local'],
  ])
    it(`is said, with the way out: ${words.join(' ')}`, () => {
      const {status, stderr} = runInDeletedFolder(...words)
      assert.equal(status, 255)
      assert.match(stderr, /^The current folder does not exist any more\n\n {2}Change to one that does/)
    })
  it('does not keep from help', () => assert.equal(runInDeletedFolder('help').status, 0))
})
