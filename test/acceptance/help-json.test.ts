// `iotjobs help --output json` against what the program says elsewhere.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

interface Described {
  readonly command: string
  readonly summary: string | null
  readonly flags: readonly {readonly flag: string; readonly type: string}[]
}

/** Of a command of ours, of a member, of paging, of many at once, of an extension. */
const INTEGERS = [
  ['local serve', '--port'],
  ['cancel-job-execution', '--expected-version'],
  ['list-jobs', '--page-size'],
  ['cancel-job', '--concurrency'],
  ['create-job', '--seed'],
] as const

describe('help --output json', () => {
  let home: Home
  before(() => {
    home = new Home()
  })
  after(() => home.remove())

  it('describes every command, and every flag that the manifest has', async () => {
    const {exit, stdout} = await home.run(['help', '--output', 'json'])
    assert.equal(exit, 0)
    const data = JSON.parse(stdout)
    assert.equal(data.v, 1)
    const words = (await home.run(['--version'])).stdout.trim().split(' ')
    assert.deepEqual(words, [`${data.name}/${data.version}`, data.platform, data.runtime, data.distribution])
    const manifest = JSON.parse(readFileSync(new URL('../../oclif.manifest.json', import.meta.url), 'utf8'))
    const commands: readonly Described[] = data.commands
    assert.deepEqual(
      commands.map(({command}) => command.replaceAll(' ', ':')).sort(),
      Object.keys(manifest.commands).sort(),
    )
    for (const {command, summary, flags} of commands) {
      assert.ok(summary, command)
      const declared = Object.keys(manifest.commands[command.replaceAll(' ', ':')].flags)
      assert.deepEqual(flags.map(({flag}) => flag.slice(2)).sort(), declared.sort(), command)
      for (const {flag, type} of flags) assert.match(type, /^(?:string|boolean|integer)$/, `${command} ${flag}`)
    }
    const typeOf = (name: string, flag: string) =>
      commands.find(({command}) => command === name)?.flags.find((one) => one.flag === flag)?.type
    assert.deepEqual(
      INTEGERS.map(([name, flag]) => typeOf(name, flag)),
      INTEGERS.map(() => 'integer'),
    )
    assert.equal(typeOf('watch', '--timeout'), 'string')
    assert.ok(data.exitCodes.some(({code}: {code: number}) => code === 252))
    assert.ok(data.environment.some(({names}: {names: string[]}) => names.includes('IOTJOBS_LOCAL')))
  })

  it('describes one command', async () => {
    const {stdout} = await home.run(['help', 'data', 'update-job-execution', '--output', 'json'])
    const [{command, operation}] = JSON.parse(stdout).commands
    assert.deepEqual([command, operation.name], ['data update-job-execution', 'UpdateJobExecution'])
  })
})
