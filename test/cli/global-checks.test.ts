import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import type {Command} from '../../src/cli/command.js'
import {checkEffects, EFFECTS, type Effect, supportedBy} from '../../src/cli/global-checks.js'
import {operationOf} from '../../src/cli/runtime/invocation.js'
import {UsageError} from '../../src/errors/cli-error.js'

const folder = fileURLToPath(new URL('../../src/commands', import.meta.url))
const ids = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, ':'))

const TYPED: Readonly<Record<Effect, readonly string[]>> = {
  query: ['--query', 'a'],
  dryRun: ['--dry-run'],
  noPaginate: ['--no-paginate'],
  noValidate: ['--no-validate'],
  strict: ['--strict'],
  ignore: ['--ignore', 'W334'],
  cliBinaryFormat: ['--cli-binary-format', 'base64'],
}

async function load(id: string): Promise<typeof Command> {
  const {default: loaded}: {default: typeof Command} = await import(`../../src/commands/${id.replaceAll(':', '/')}.js`)
  return loaded
}

async function check(id: string, ...typed: readonly string[]): Promise<void> {
  checkEffects(id, scanGlobals(typed).globals, await load(id))
}

const refused = (flag: string) => (error: unknown) =>
  error instanceof UsageError &&
  error.exitCode === 252 &&
  [`argument ${flag}: `, `${flag} is not supported by `].some((start) => error.message.startsWith(start))

describe('global flags with an effect', () => {
  for (const id of ids) {
    it(`are supported or refused by ${id}`, async () => {
      const {effects: known} = await load(id)
      if (operationOf(id)) assert.deepEqual(known, EFFECTS)
      await check(id)
      for (const effect of EFFECTS) {
        const [flag = '', ...value] = TYPED[effect]
        if (known.includes(effect)) await check(id, flag, ...value)
        else await assert.rejects(check(id, flag, ...value), refused(flag))
      }
    })
  }

  for (const [id, formats, data] of [
    ['failures', ['table', 'csv', 'html', 'junit', 'things'], ['json', 'ndjson', 'yaml', 'text']],
    ['executions', ['table', 'csv', 'things'], ['json', 'ndjson', 'yaml', 'text']],
    ['validate', ['github'], ['json', 'table', 'text', 'ndjson']],
  ] as const) {
    it(`let ${id} choose from data alone`, async () => {
      for (const format of formats)
        await assert.rejects(check(id, '--query', 'a', '--output', format), refused('--query'))
      for (const format of data) await check(id, '--query', 'a', '--output', format)
    })
  }

  it('are not accepted as the AWS CLI spells the command, where a single command has them', async () => {
    const {globals} = scanGlobals(['--policy', 'p.yaml'])
    const command = await load('create-job')
    checkEffects('create-job', globals, command)
    assert.throws(
      () => checkEffects('create-job', globals, command, true),
      (error) =>
        error instanceof UsageError &&
        error.message === 'Unknown options: --policy' &&
        error.hints.join() === "The AWS CLI's create-job has no --policy; spelled iotjobs create-job, it has",
    )
    checkEffects('create-job', scanGlobals(['--local', '--dry-run', '--ignore', 'W334']).globals, command, true)
  })

  const supported: readonly (readonly [id: string, flag: string, does: boolean])[] = [
    ['why', '--dry-run', false],
    ['why', '--page-size', false],
    ['why', '--debug', true],
    ['why', '--region', true],
    ['hold', '--dry-run', true],
    ['hold', '--expected-version', false],
    ['hold', '--policy', false],
    ['create-job', '--policy', true],
    ['list-jobs', '--page-size', true],
    ['list-jobs', '--no-paginate', true],
    ['jobs', '--no-paginate', false],
    ['cancel-job', '--force', true],
    ['cancel-job-execution', '--expected-version', true],
  ]
  for (const [id, flag, does] of supported) {
    it(`${id} ${does ? 'takes' : 'does not take'} ${flag}`, async () =>
      assert.equal(supportedBy(await load(id))(flag), does))
  }
})
