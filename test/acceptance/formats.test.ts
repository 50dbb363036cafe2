// --output of commands that have formats of their own: the built program, its help and its refusals.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()

const cases: readonly (readonly [command: string, formats: string])[] = [
  ['failures', 'table json ndjson csv html markdown junit things yaml text'],
  ['executions', 'table json ndjson csv things yaml text'],
  ['watch', 'json text table yaml yaml-stream ndjson off'],
  ['local status', 'json text table yaml yaml-stream ndjson off'],
  ['prune', 'ndjson'],
  ['completion', 'text'],
  ['validate', 'json text table yaml yaml-stream ndjson off github'],
]

describe('--output of a command', () => {
  after(() => home.remove())

  for (const [command, formats] of cases) {
    it(`is said by ${command} itself`, async () => {
      const help = await home.run([...command.split(' '), '--help'])
      assert.ok(help.stdout.includes(`--output <${formats.replaceAll(' ', '|')}>`), help.stdout)
      const {exit, stderr} = await home.inProcess([...command.split(' '), '--output', 'xml'])
      assert.equal(exit, 252)
      assert.ok(stderr.includes(`Valid choices are: ${formats.replaceAll(' ', ', ')}\n`), stderr)
    })
  }

  it('is said by an operation as what it has besides', async () => {
    const help = await home.run(['describe-job', '--help'])
    assert.ok(help.stdout.includes('--output may also be view'), help.stdout)
    const {exit, stderr} = await home.inProcess(['describe-job', '--output', 'xml'])
    assert.equal(exit, 252)
    assert.ok(stderr.includes('Valid choices are: json, text, table, yaml, yaml-stream, ndjson, off, view\n'), stderr)
  })

  it('is shown with the words that a command takes', async () => {
    for (const command of ['join', 'leave']) {
      const {stdout} = await home.run(['local', 'fleet', command, '--help'])
      assert.match(stdout, new RegExp(`fleet ${command} THING\\.\\.\\. --group`))
    }
    assert.match((await home.run(['local', 'fleet', 'remove', '--help'])).stdout, /remove \[THING\.\.\.\] \[--group/)
  })
})
