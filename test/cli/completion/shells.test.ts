// The scripts of the shells; that of bash as bash runs it.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {after, describe, it} from 'mocha'
import {shellScripts} from '../../../src/cli/completion/shell-scripts.js'
import {Home, PROGRAM} from '../../support/program.js'

const home = new Home()

describe('completion of shells', () => {
  after(() => home.remove())

  it('has a script for each', () => {
    assert.deepEqual(Object.keys(shellScripts), ['bash', 'zsh', 'fish', 'powershell'])
    for (const script of Object.values(shellScripts))
      assert.match(script, /IOTJOBS_COMPLETION_WORDS[\s\S]*iotjobs completion words/)
  })

  it('bash reads its script', () => {
    const read = spawnSync('bash', ['-n', '-c', shellScripts.bash ?? ''], {encoding: 'utf8'})
    assert.deepEqual([read.status, read.stderr], [0, ''])
  })

  const lines: [string, string][] = [
    ['iotjobs update-job --timeout-c', '--timeout-config'],
    ['iotjobs data start-', 'start-command-execution start-next-pending-job-execution'],
    ['iotjobs create-job --tags Key=a,V', 'a,Value='],
  ]
  for (const [line, expected] of lines) {
    it(`bash completes '${line}'`, () => {
      const asked = `iotjobs() { "$NODE" "$PROGRAM" "$@"; }; compopt() { :; }; ${shellScripts.bash}
COMP_LINE=$LINE COMP_POINT=${line.length} _iotjobs; echo "\${COMPREPLY[*]}"`
      const env = home.env({LINE: line, NODE: process.execPath, PROGRAM})
      const ended = spawnSync('bash', ['-c', asked], {env, encoding: 'utf8'})
      assert.equal(ended.stdout.trim(), expected, ended.stderr)
    })
  }

  it('says nothing where the service does not answer', async () => {
    const env = {
      IOTJOBS_COMPLETION_WORDS: 'describe-job\n--job-id\n\nx',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    }
    assert.deepEqual(await home.run(['completion', 'words'], env), {exit: 0, stdout: '', stderr: ''})
  })
})
