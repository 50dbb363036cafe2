// What is thrown away is written without a stream, as to a file: `> /dev/null` is common in scripts.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'

const start = fileURLToPath(new URL('../../dist/start.js', import.meta.url))
const PROGRAM = `
require(${JSON.stringify(start)}).start(process.argv.slice(1)).then(() => {
  const streams = process.moduleLoadList.filter((name) => /NativeModule (?:stream|tty|internal\\/fs\\/sync_write_stream)$/.test(name))
  require('node:fs').writeSync(2, JSON.stringify(streams))
})`

describe('output that is thrown away', () => {
  it('takes no stream', function () {
    if (process.platform === 'win32') this.skip()
    const argv = ['update-job', '--generate-cli-skeleton']
    const {stderr} = spawnSync(process.execPath, ['-e', PROGRAM, '--', ...argv], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    assert.equal(stderr, '[]')
  })
})
