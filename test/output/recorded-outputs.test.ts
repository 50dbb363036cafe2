// What the AWS CLI printed for given answers: ours must be the same bytes.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {operationByCommand} from '../../src/model/operations.js'
import type {FormatName} from '../../src/model/output-formats.js'
import type {ServiceName} from '../../src/model/vocabulary.js'
import {createPrinter} from '../../src/output/print-output.js'
import {compileQuery} from '../../src/output/query/compile-query.js'
import {timestampRenderer} from '../../src/output/times/timestamps.js'
import {readResponse} from '../../src/wire/read-response.js'

interface Recorded {
  readonly id: string
  readonly service: ServiceName
  readonly command: string
  readonly format: FormatName
  readonly query?: string
  readonly paged?: true
  /** Bodies of the answers. */
  readonly pages: readonly string[]
  readonly stdout: string
}

const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('fixtures/recorded-outputs.json', import.meta.url), 'utf8'),
)

describe('recorded outputs', () => {
  for (const row of recorded) {
    it(`${row.id} ${row.command} as ${row.format}${row.query === undefined ? '' : ` of ${row.query}`}`, async () => {
      assert.equal(await print(row), row.stdout)
    })
  }
})

async function print({service, command, format, query, paged, pages}: Recorded): Promise<string> {
  const operation = operationByCommand(service, command)
  assert(operation)
  let stdout = ''
  const printer = await createPrinter({
    format,
    query: query === undefined ? undefined : compileQuery(query),
    title: operation.name,
    listName: paged ? operation.paging?.resultKey : undefined,
    write: (text) => {
      stdout += text
    },
    width: 80,
    color: false,
  })
  for (const body of pages) {
    const output = readResponse(operation, body)
    const options = {format: 'iso8601', timeZone: 'UTC'} as const
    await printer.page(timestampRenderer(operation.output, options)(output))
  }
  await printer.end()
  return stdout
}
