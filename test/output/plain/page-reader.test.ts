// Whatever a service sends: what is printed from the bytes is what the ordinary way prints, and what it refuses is refused.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../../src/model/operations.js'
import type {FormatName} from '../../../src/model/output-formats.js'
import type {Operation} from '../../../src/model/vocabulary.js'
import {createPrinter} from '../../../src/output/print-output.js'
import {compileQuery} from '../../../src/output/query/compile-query.js'
import {localOffset} from '../../../src/output/times/local-offset.js'
import {timestampRenderer} from '../../../src/output/times/timestamps.js'
import {readResponse} from '../../../src/wire/read-response.js'
import {randomOf, randomPage} from './random-pages.js'

/** More of them once, by hand: IOTJOBS_RANDOM_PAGES=100000. */
const RUNS = Number(process.env.IOTJOBS_RANDOM_PAGES ?? 400)
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'EST5',
  undefined,
]
const LISTINGS = operations.filter(({paging, output}) => paging && output)

/** With LIST in the place of the list's name. */
const QUERIES = [
  'LIST[].*',
  'length(LIST)',
  'LIST[0]',
  'length(LIST[0])',
  'LIST[].[jobId, thingArn, jobExecutionSummary.status]',
  'LIST[?jobExecutionSummary.status==`SUCCEEDED`].thingArn',
  'LIST[?isConcurrent].{id: jobId, at: createdAt}',
  'sort_by(LIST, &to_string(jobId))[-1].status',
  'LIST[].jobExecutionSummary | length(@)',
  'max_by(LIST, &to_string(@)).jobArn',
  'map(&[jobId, templateName], LIST)',
  'LIST[*].not_null(jobId, jobTemplateId, @)',
  'LIST[1:].environments[]',
  '!LIST || LIST[?!status]',
  'LIST[].jobExecutionSummary || nextToken',
  'keys(@)',
  'LIST[?jobExecutionSummary]|[0]',
  'LIST[?environments].environments | [].length(@)',
  '{n: length(LIST[]), ids: LIST[].jobId | [?starts_with(@, `a`)]}',
]

interface Case {
  readonly operation: Operation
  readonly bodies: readonly string[]
  readonly format: FormatName
  readonly query: string | undefined
  readonly timeZone: string | undefined
}

async function printed({operation, bodies, format, query, timeZone}: Case, fast: boolean): Promise<string> {
  const listName = operation.paging?.resultKey ?? ''
  const shape = operation.output ?? assert.fail()
  let text = ''
  const printer = await createPrinter({
    format,
    query: query === undefined ? undefined : compileQuery(query.replaceAll('LIST', listName)),
    title: operation.name,
    listName,
    write: (more) => {
      text += more
    },
    width: 80,
    color: false,
  })
  const render = timestampRenderer(shape, {format: 'iso8601', timeZone})
  const reader = fast ? await printer.reader?.(shape, localOffset(timeZone)) : undefined
  try {
    for (const body of bodies) {
      const page = reader?.(Buffer.from(body))
      if (page) read++
      await printer.page(render(page ?? readResponse(operation, body)))
    }
    await printer.end()
  } catch (error) {
    return `${text}${(error as Error).name}: ${(error as Error).message}`
  }
  return text
}

let read = 0

describe('pages read from their bytes', () => {
  it('are printed as the ordinary way prints them, in every format and zone, with and without a query', async function () {
    this.timeout(RUNS * 10 + 5000)
    for (let seed = 0; seed < RUNS; seed++) {
      const random = randomOf(seed)
      const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
      const operation = pick(LISTINGS)
      const one: Case = {
        operation,
        bodies: Array.from({length: 1 + Math.floor(random() * 3)}, () => randomPage(operation, random)),
        format: pick(['json', 'ndjson', 'json', 'ndjson', 'text', 'yaml', 'yaml-stream', 'table', 'off']),
        query: random() < 0.4 ? pick(QUERIES) : undefined,
        timeZone: pick(ZONES),
      }
      assert.equal(
        await printed(one, true),
        await printed(one, false),
        `page ${seed}: ${JSON.stringify(one.bodies)} ${one.format} ${one.query}`,
      )
    }
    assert.ok(read > RUNS / 2, `only ${read} were plain`)
  })

  it('hold no more than the query looks at', async () => {
    const operation = LISTINGS.find(({name}) => name === 'ListJobs') ?? assert.fail()
    const options = {format: 'json', title: '', listName: 'jobs', write: () => {}, width: 80, color: false} as const
    const body = Buffer.from('{"jobs":[{"jobId":"a","status":"CANCELED"},{"jobArn":"x"}]}')
    const heldBy = async (query: string) => {
      const printer = await createPrinter({...options, query: compileQuery(query)})
      return (await printer.reader?.(operation.output ?? assert.fail(), localOffset('UTC')))?.(body)?.get('jobs')
    }
    assert.deepEqual(await heldBy('jobs[].jobId'), [new Map([['jobId', 'a']]), new Map()])
    assert.deepEqual(await heldBy('length(jobs)'), [new Map(), new Map()])
    assert.deepEqual(await heldBy("jobs[?status=='CANCELED']"), [
      new Map([
        ['jobId', 'a'],
        ['status', 'CANCELED'],
      ]),
      new Map([['jobArn', 'x']]),
    ])
  })
})
