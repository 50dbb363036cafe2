import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {FormatName} from '../../src/model/output-formats.js'
import {createPrinter, type Printed, type PrinterOptions} from '../../src/output/print-output.js'
import {compileQuery} from '../../src/output/query/compile-query.js'
import {parseJson} from '../../src/value/json/json-parse.js'
import {printJson} from '../../src/value/json/json-print.js'
import {isStructure, type Structure} from '../../src/value/value.js'

const PAGES = [
  '{"jobs":[{"jobId":"a"},{"jobId":"b"}],"nextToken":"T1"}',
  '{"nextToken":"T2"}',
  '{"jobs":[{"jobId":"c"}],"nextToken":"T3","NextToken":"cut"}',
]

/** Format, query, stdout of the listing above. */
const listings: readonly (readonly [FormatName, string | undefined, string])[] = [
  ['text', undefined, 'JOBS\ta\nJOBS\tb\nJOBS\tc\nNEXTTOKEN\tcut\n'],
  ['text', 'length(jobs)', '3\n'],
  ['text', 'jobs[].jobId', 'a\tb\tc\n'],
  ['text', 'NextToken', 'cut\n'],
  ['text', 'nope', 'None\n'],
  ['yaml', undefined, 'NextToken: cut\njobs:\n- jobId: a\n- jobId: b\n- jobId: c\n'],
  [
    'yaml-stream',
    undefined,
    '- jobs:\n  - jobId: a\n  - jobId: b\n  nextToken: T1\n- nextToken: T2\n- NextToken: cut\n  jobs:\n  - jobId: c\n',
  ],
  ['yaml-stream', 'length(jobs)', '- 3\n'],
  ['json', 'jobs[].jobId | [-1]', '"c"\n'],
  ['json', 'nextToken', 'null\n'],
  ['off', undefined, ''],
  ['off', 'jobs', ''],
]

describe('printer', () => {
  for (const [format, query, stdout] of listings) {
    it(`prints a listing as ${format}${query === undefined ? '' : ` of ${query}`}`, async () => {
      const options = query === undefined ? {} : {query: compileQuery(query)}
      assert.equal((await print(PAGES, {format, listName: 'jobs', mayBeCut: true, ...options})).stdout, stdout)
    })
  }

  it('prints a page whole, with its token, where pages are not joined', async () => {
    const {stdout} = await print(PAGES.slice(0, 1), {format: 'text'})
    assert.equal(stdout, 'T1\nJOBS\ta\nJOBS\tb\n')
  })

  it('says when a query found nothing', async () => {
    const found = async (query: string) =>
      (await print(['{"a":null,"b":[]}'], {query: compileQuery(query)})).foundNothing
    assert.deepEqual(await Promise.all(['a', 'nope', 'b', '`false`', '@'].map(found)), [
      true,
      true,
      false,
      false,
      false,
    ])
    assert.equal((await print(['{}'], {})).foundNothing, false)
  })

  it('prints nothing for an empty structure', async () => {
    for (const format of ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const) {
      assert.equal((await print(['{}'], {format})).stdout, '', format)
    }
    assert.equal((await print(['{}'], {format: 'yaml-stream', listName: 'jobs'})).stdout, '- {}\n')
  })

  it('writes text as pages come', async () => {
    const written: string[] = []
    const printer = await createPrinter({
      ...DEFAULTS,
      format: 'text',
      listName: 'jobs',
      write: (text) => void written.push(text),
    })
    for (const [i, page] of PAGES.slice(0, 2).entries()) {
      await printer.page(structure(page))
      assert.equal(written.join(''), 'JOBS\ta\nJOBS\tb\n', `after page ${i + 1}`)
    }
  })

  it('holds an ordinary json listing until its end, and streams a long one', async () => {
    const written: string[] = []
    const printer = await createPrinter({
      ...DEFAULTS,
      format: 'json',
      listName: 'jobs',
      write: (text) => void written.push(text),
    })
    const page = structure(`{"jobs":[${Array.from({length: 2000}, (_, i) => `{"jobId":"job-${i}"}`).join(',')}]}`)
    await printer.page(page)
    assert.deepEqual(written, [])
    for (let i = 0; i < 30; i++) await printer.page(page)
    assert(written.join('').length > 1_000_000)
    await printer.end()
    const jobs = parseJson(written.join(''))
    assert(isStructure(jobs))
    assert.equal((jobs.get('jobs') as unknown[]).length, 62_000)
  })

  it('streams the bytes of the joined document, however it is cut into pages', async () => {
    const list = fc.array(fc.oneof(fc.jsonValue({maxDepth: 2}), fc.record({jobId: fc.string()})), {maxLength: 4})
    const page = fc.record({jobs: list, nextToken: fc.string(), other: fc.integer()}, {requiredKeys: []})
    await fc.assert(
      fc.asyncProperty(fc.array(page, {minLength: 1, maxLength: 5}), fc.boolean(), async (pages, cut) => {
        const bodies = pages.map((body, i) =>
          JSON.stringify(cut && i === pages.length - 1 ? {...body, NextToken: 'x'} : body),
        )
        const options = {listName: 'jobs', query: compileQuery('@')}
        const whole = await print(bodies, options)
        const streamed = await print(bodies, {listName: 'jobs'})
        assert.equal(sorted(streamed.stdout), sorted(whole.stdout))
      }),
      {numRuns: 100},
    )
  })

  it('finds in pages one by one what a query finds in the whole', async () => {
    const queries = [
      'jobs',
      'jobs[]',
      'jobs[*].a',
      'jobs[].a[].b',
      'jobs[?a > `1`].a',
      'jobs[*].a | [?@]',
      'jobs[*].[a, b]',
    ]
    const value = fc.oneof(
      fc.integer({max: 3}),
      fc.constant(null),
      fc.array(fc.record({b: fc.integer()}), {maxLength: 2}),
    )
    const item = fc.oneof(fc.record({a: value, b: fc.string()}, {requiredKeys: []}), fc.array(value, {maxLength: 2}))
    const page = fc.record({jobs: fc.array(item, {maxLength: 4}), nextToken: fc.string()}, {requiredKeys: []})
    const formats = fc.constantFrom<FormatName>('json', 'ndjson', 'yaml', 'off')
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, {minLength: 1, maxLength: 4}),
        fc.constantFrom(...queries),
        formats,
        async (pages, text, format) => {
          const query = compileQuery(text)
          assert(query.rowByRow('jobs'))
          const bodies = pages.map((body) => JSON.stringify(body))
          const whole = await print(bodies, {format, listName: 'jobs', query: {...query, rowByRow: () => false}})
          assert.deepEqual(await print(bodies, {format, listName: 'jobs', query}), whole)
        },
      ),
      {numRuns: 150},
    )
  })

  it('streams what a query finds in a long listing', async () => {
    const written: string[] = []
    const printer = await createPrinter({
      ...DEFAULTS,
      listName: 'jobs',
      query: compileQuery('jobs[].jobId'),
      write: (text) => void written.push(text),
    })
    const page = structure(`{"jobs":[${Array.from({length: 2000}, (_, i) => `{"jobId":"job-${i}"}`).join(',')}]}`)
    for (let i = 0; i < 60; i++) await printer.page(page)
    assert(written.join('').length > 1_000_000)
    await printer.end()
    assert.equal((parseJson(written.join('')) as unknown[]).length, 120_000)
  })
})

const DEFAULTS = {format: 'json', title: 'ListJobs', width: 80, color: false, tty: false} as const

async function print(bodies: readonly string[], options: Partial<PrinterOptions>): Promise<Printed & {stdout: string}> {
  let stdout = ''
  const write = (text: string) => {
    stdout += text
  }
  const printer = await createPrinter({...DEFAULTS, ...options, write})
  for (const body of bodies) await printer.page(structure(body))
  return {...(await printer.end()), stdout}
}

function structure(body: string): Structure {
  const value = parseJson(body)
  assert(isStructure(value))
  return value
}

/** Members of the first page may stand before or behind the list; their order is not what is tested. */
function sorted(text: string): string {
  if (text === '') return ''
  const value = parseJson(text)
  assert(isStructure(value))
  assert.equal(`${printJson(value, 4)}\n`, text)
  return printJson(new Map([...value].sort(([a], [b]) => (a < b ? -1 : 1))), 4)
}
