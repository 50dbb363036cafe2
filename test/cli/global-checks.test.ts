import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import type {Command} from '../../src/cli/command.js'
import {checkEffects, EFFECTS, type Effect} from '../../src/cli/global-checks.js'
import {operationOf} from '../../src/cli/runtime/invocation.js'
import {UsageError} from '../../src/errors/cli-error.js'

const folder = fileURLToPath(new URL('../../src/commands', import.meta.url))
const ids = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, ':'))

/** What each command of our own knows; operations know all. */
const KNOWN: Readonly<Record<string, readonly Effect[]>> = {
  completion: [],
  executions: ['query'],
  explain: ['query'],
  failures: ['query'],
  'local:advance': ['query'],
  'local:clock': ['query'],
  'local:export': [],
  'local:fleet:create': ['query'],
  'local:fleet:join': ['query'],
  'local:fleet:leave': ['query'],
  'local:fleet:list': ['query'],
  'local:fleet:remove': ['query'],
  'local:fleet:show': ['query'],
  'local:import': [],
  'local:reset': [],
  'local:serve': [],
  'local:status': ['query'],
  prune: ['dryRun'],
  schema: [],
  validate: ['query', 'noValidate', 'strict', 'ignore'],
  wait: ['query'],
  watch: ['query'],
  wizard: ['query', 'dryRun'],
}

const TYPED: Readonly<Record<Effect, readonly string[]>> = {
  query: ['--query', 'a'],
  dryRun: ['--dry-run'],
  noPaginate: ['--no-paginate'],
  noValidate: ['--no-validate'],
  strict: ['--strict'],
  ignore: ['--ignore', 'W334'],
  cliBinaryFormat: ['--cli-binary-format', 'base64'],
}

async function check(id: string, ...typed: readonly string[]): Promise<void> {
  const {default: loaded}: {default: typeof Command} = await import(`../../src/commands/${id.replaceAll(':', '/')}.js`)
  checkEffects(id, scanGlobals(typed).globals, loaded)
}

const refused = (flag: string) => (error: unknown) =>
  error instanceof UsageError && error.exitCode === 252 && error.message.startsWith(`argument ${flag}: `)

describe('global flags with an effect', () => {
  for (const id of ids) {
    const known = operationOf(id) ? EFFECTS : KNOWN[id]
    it(`are honoured or refused by ${id}: ${known?.join(', ')}`, async () => {
      assert.ok(known)
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
})
