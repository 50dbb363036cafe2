// What every command says of itself against what it takes.
import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {globalFlags} from '../../src/arguments/global-flags.js'
import {operationFlags} from '../../src/arguments/operation-flags.js'
import {LIKE_GLOBALS} from '../../src/arguments/scan-globals.js'
import type {Command} from '../../src/cli/command.js'
import {checkOutput} from '../../src/cli/global-checks.js'
import {formatList, OUTPUT_FORMATS} from '../../src/cli/print/output-formats.js'
import {operationOf} from '../../src/cli/runtime/invocation.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {operations} from '../../src/model/operations.js'

const folder = fileURLToPath(new URL('../../src/commands', import.meta.url))
const ids = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length).replaceAll(/[\\/]/g, ':'))

async function load(id: string): Promise<typeof Command> {
  const {default: loaded}: {default: typeof Command} = await import(`../../src/commands/${id.replaceAll(':', '/')}.js`)
  return loaded
}

const own = ids.filter((id) => !operationOf(id))
const standard: readonly string[] = OUTPUT_FORMATS

const globalNames = globalFlags.flatMap(({flag, alias}) => (alias ? [flag, alias] : [flag]))

async function flagNames(id: string): Promise<string[]> {
  const {flags} = await load(id)
  return Object.keys(flags).map((name) => `--${name}`)
}

describe('the table of commands', () => {
  it('names the flags that a global flag begins with, so that they are never taken for its short form', async () => {
    const known = new Set(operations.flatMap((operation) => operationFlags(operation).map(({flag}) => flag as string)))
    const isAlike = (name: string) => globalNames.some((global) => global !== name && global.startsWith(name))
    const alike = await Promise.all(
      ids.map(async (id) => [id, (await flagNames(id)).filter((name) => isAlike(name) && !known.has(name))] as const),
    )
    assert.deepEqual(Object.fromEntries(alike.filter(([, names]) => names.length > 0)), LIKE_GLOBALS)
  })

  it('is not empty', () => assert.ok(own.length > 15))

  for (const id of own) {
    it(`${id} shows in its usage the words that it takes`, async () => {
      const {strict, args, usage} = await load(id)
      assert.ok(strict || Object.keys(args).length > 0 || usage !== undefined)
    })

    it(`${id} names the formats that are its own`, async () => {
      const {outputFormats, description = ''} = await load(id)
      if (!outputFormats?.some((format) => !standard.includes(format))) return
      assert.ok(description.includes(`--output is one of ${formatList(outputFormats)} (default: `), description)
      const whenAbsent = [outputFormats[0], 'a report for people'].map((name) => `(default: ${name})`)
      assert.ok(
        whenAbsent.some((text) => description.includes(text)),
        description,
      )
    })
  }

  for (const id of ids) {
    it(`${id} takes its formats, and names them to who asks for another`, async () => {
      const {outputFormats} = await load(id)
      const formats = outputFormats ?? OUTPUT_FORMATS
      for (const format of formats) checkOutput(format, outputFormats)
      assert.throws(
        () => checkOutput('xml', outputFormats),
        (error) => error instanceof UsageError && error.hints.join() === `Valid choices are: ${formats.join(', ')}`,
      )
    })
  }
})
