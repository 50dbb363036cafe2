import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {CliError} from '../../../src/errors/cli-error.js'
import {type OperationId, operationById} from '../../../src/model/operations.js'
import {type PageOptions, paginate} from '../../../src/transport/pages/paginate.js'
import {encodeToken} from '../../../src/transport/pages/pagination-token.js'
import {fromPlain, toPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

type Page = Readonly<Record<string, unknown>>

const THREE: readonly Page[] = [{jobs: ['a', 'b'], nextToken: 'T1'}, {jobs: ['c', 'd'], nextToken: 'T2'}, {jobs: ['e']}]
const LAST_TWO = THREE.slice(1)

interface Case {
  readonly title: string
  readonly id?: OperationId
  readonly input?: Page
  readonly options?: PageOptions
  readonly pages: readonly Page[]
  readonly merged: Page
  readonly requests: readonly Page[]
}

const first = {}
const after = (token: string) => ({nextToken: token})

const cases: readonly Case[] = [
  {
    title: 'pg-0001 all pages',
    pages: THREE,
    merged: {jobs: ['a', 'b', 'c', 'd', 'e']},
    requests: [first, after('T1'), after('T2')],
  },
  {
    title: 'pg-0003 a cut inside the first page',
    options: {maxItems: 1},
    pages: THREE,
    merged: {jobs: ['a'], NextToken: encodeToken(undefined, 1)},
    requests: [first],
  },
  {
    title: 'pg-0004 a cut between pages',
    options: {maxItems: 2},
    pages: THREE,
    merged: {jobs: ['a', 'b'], NextToken: encodeToken('T1')},
    requests: [first],
  },
  {
    title: 'pg-0005 a cut inside the second page',
    options: {maxItems: 3},
    pages: THREE,
    merged: {jobs: ['a', 'b', 'c'], NextToken: encodeToken('T1', 1)},
    requests: [first, after('T1')],
  },
  {
    title: 'a number of items beyond what doubles hold',
    options: {maxItems: 2n ** 70n},
    pages: THREE,
    merged: {jobs: ['a', 'b', 'c', 'd', 'e']},
    requests: [first, after('T1'), after('T2')],
  },
  {
    title: 'pg-0014 no token when nothing is left',
    options: {maxItems: 2},
    pages: [{jobs: ['a', 'b']}],
    merged: {jobs: ['a', 'b']},
    requests: [first],
  },
  {
    title: 'pg-0016 a resume between pages',
    options: {startingToken: encodeToken('T1')},
    pages: LAST_TWO,
    merged: {jobs: ['c', 'd', 'e']},
    requests: [after('T1'), after('T2')],
  },
  {
    title: 'pg-0017 a resume inside a page',
    options: {startingToken: encodeToken('T1', 1)},
    pages: LAST_TWO,
    merged: {jobs: ['d', 'e']},
    requests: [after('T1'), after('T2')],
  },
  {
    title: 'pg-0018 a resume inside the first page',
    options: {startingToken: encodeToken(undefined, 1)},
    pages: [{jobs: ['a', 'b']}],
    merged: {jobs: ['b']},
    requests: [first],
  },
  {
    title: 'pg-0019 a resume and a limit',
    options: {startingToken: encodeToken('T1', 1), maxItems: 2},
    pages: LAST_TWO,
    merged: {jobs: ['d', 'e']},
    requests: [after('T1'), after('T2')],
  },
  {
    title: 'pg-0020 a skip beyond the page',
    options: {startingToken: encodeToken('T1', 5)},
    pages: LAST_TWO,
    merged: {jobs: ['e']},
    requests: [after('T1'), after('T2')],
  },
  {
    title: 'pg-0028 an empty token is sent',
    options: {startingToken: ''},
    pages: [{jobs: []}],
    merged: {jobs: []},
    requests: [after('')],
  },
  {
    title: 'pg-0031 the page size with every request',
    options: {pageSize: 2, maxItems: 3},
    pages: THREE,
    merged: {jobs: ['a', 'b', 'c'], NextToken: encodeToken('T1', 1)},
    requests: [{maxResults: 2}, {maxResults: 2, nextToken: 'T1'}],
  },
  {
    title: 'pg-0080 an empty token ends',
    pages: [{jobs: ['a'], nextToken: ''}],
    merged: {jobs: ['a']},
    requests: [first],
  },
  {
    title: 'pg-0083 an empty page goes on',
    options: {maxItems: 1},
    pages: [
      {jobs: [], nextToken: 'T1'},
      {jobs: ['a'], nextToken: 'T2'},
    ],
    merged: {jobs: ['a'], NextToken: encodeToken('T2')},
    requests: [first, after('T1')],
  },
  {
    title: 'pg-0084 a page without its list',
    pages: [{nextToken: 'T1'}, {jobs: ['a']}],
    merged: {jobs: ['a']},
    requests: [first, after('T1')],
  },
  {
    title: 'pg-0087 the other members with every request',
    id: 'iot.ListJobExecutionsForJob',
    input: {jobId: 'j', status: 'FAILED'},
    pages: [{executionSummaries: ['a'], nextToken: 'T1'}, {executionSummaries: ['b']}],
    merged: {executionSummaries: ['a', 'b']},
    requests: [
      {jobId: 'j', status: 'FAILED'},
      {jobId: 'j', status: 'FAILED', nextToken: 'T1'},
    ],
  },
  {
    title: 'pg-0092 a list without a page size',
    id: 'iot.ListTagsForResource',
    options: {maxItems: 1},
    pages: [{tags: ['a', 'b'], nextToken: 'T1'}],
    merged: {tags: ['a'], NextToken: encodeToken(undefined, 1)},
    requests: [first],
  },
  {
    title: 'pg-0096 a cut counted from the start of the page',
    options: {startingToken: encodeToken('T1', 1), maxItems: 1},
    pages: [{jobs: ['c', 'd', 'e'], nextToken: 'T2'}],
    merged: {jobs: ['d'], NextToken: encodeToken('T1', 2)},
    requests: [after('T1')],
  },
  {
    title: 'pg-0097 a resumed page consumed to its end',
    options: {startingToken: encodeToken('T1', 1), maxItems: 2},
    pages: [{jobs: ['c', 'd', 'e'], nextToken: 'T2'}],
    merged: {jobs: ['d', 'e'], NextToken: encodeToken('T2')},
    requests: [after('T1')],
  },
]

function listing({id = 'iot.ListJobs', input = {}, options = {}, pages}: Omit<Case, 'title' | 'merged' | 'requests'>) {
  const requests: unknown[] = []
  const send = async (_operation: unknown, request: Structure) => {
    const page = pages[requests.push({...(toPlain(request) as object)}) - 1]
    return fromPlain(page ?? assert.fail('a request too many')) as Structure
  }
  const operation = operationById(id)
  return {requests, operation, pages: paginate(send, operation, fromPlain(input) as Structure, options)}
}

async function collect(pages: AsyncIterable<Structure>): Promise<Structure[]> {
  const collected: Structure[] = []
  for await (const page of pages) collected.push(page)
  return collected
}

/** What a listing prints: its items in one list, and where to continue. */
function joined(pages: readonly Structure[], resultKey: string): Page {
  const token = pages.at(-1)?.get('NextToken')
  const items = pages.flatMap((page) => toPlain(page.get(resultKey) ?? []))
  return {[resultKey]: items, ...(token === undefined ? {} : {NextToken: token})}
}

const plain = (structure: Structure) => ({...(toPlain(structure) as object)})

describe('paginate', () => {
  for (const {title, merged, requests, ...rest} of cases) {
    it(title, async () => {
      const run = listing(rest)
      const {paging} = run.operation
      assert.ok(paging)
      const output = joined(await collect(run.pages), paging.resultKey)
      assert.deepEqual(output, merged)
      assert.deepEqual(run.requests, requests)
    })
  }

  it('yields pages as they come, with the token of the service until the cut', async () => {
    const pages = (await collect(listing({pages: THREE, options: {maxItems: 3}}).pages)).map(plain)
    assert.deepEqual(pages, [THREE[0], {jobs: ['c'], NextToken: encodeToken('T1', 1)}])
  })

  it('asks for a page only when the one before was taken', async () => {
    const {pages, requests} = listing({pages: THREE})
    await pages.next()
    assert.equal(requests.length, 1)
    await pages.return(undefined)
    assert.equal(requests.length, 1)
  })

  const refused: readonly (readonly [string, PageOptions, readonly Page[], number, number, string])[] = [
    ['pg-0010 no items', {maxItems: 0}, [], 0, 252, 'argument --max-items: must be 1 or more, not 0'],
    [
      'pg-0011 a negative number of items',
      {maxItems: -1n},
      [],
      0,
      252,
      'argument --max-items: must be 1 or more, not -1',
    ],
    [
      'pg-0027 a token with a foreign member',
      {startingToken: 'eyJvdGhlciI6ICJ4In0='},
      [],
      0,
      252,
      'Parameter validation failed:\nUnknown parameter in input: "other", must be one of: status, targetSelection, maxResults, nextToken, thingGroupName, thingGroupId, namespaceId',
    ],
    [
      'a token with a member of the input',
      {startingToken: 'eyJzdGF0dXMiOiAieCJ9'},
      [],
      0,
      252,
      'The starting token holds more than a position: "status"',
    ],
    [
      'pg-0079 the same token twice',
      {},
      [
        {jobs: ['a'], nextToken: 'T1'},
        {jobs: ['b'], nextToken: 'T1'},
      ],
      2,
      255,
      "Error during pagination: The same next token was received twice: {'nextToken': 'T1'}",
    ],
  ]
  for (const [title, options, pages, requests, exitCode, message] of refused) {
    it(`refuses ${title}`, async () => {
      const run = listing({options, pages})
      await assert.rejects(
        collect(run.pages),
        (error) => error instanceof CliError && error.exitCode === exitCode && error.message === message,
      )
      assert.equal(run.requests.length, requests)
    })
  }
})
