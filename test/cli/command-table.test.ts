// What every command says of itself against what it takes.
import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import type {Command} from '../../src/cli/command.js'
import {checkOutput} from '../../src/cli/global-checks.js'
import {formatList, OUTPUT_FORMATS} from '../../src/cli/print/output-formats.js'
import {operationOf} from '../../src/cli/runtime/invocation.js'
import {UsageError} from '../../src/errors/cli-error.js'

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

describe('the table of commands', () => {
  it('is not empty', () => assert.ok(own.length > 15))

  for (const id of own) {
    it(`${id} shows in its usage the words that it takes`, async () => {
      const {strict, args, usage} = await load(id)
      assert.ok(strict || Object.keys(args).length > 0 || usage !== undefined)
    })

    it(`${id} names the formats that are its own`, async () => {
      const {outputFormats, description = ''} = await load(id)
      if (!outputFormats?.some((format) => !standard.includes(format))) return
      assert.ok(description.includes(`--output is one of ${formatList(outputFormats)};`), description)
      const whenAbsent = [outputFormats[0], 'a report for people'].map((name) => `; ${name} when absent`)
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
