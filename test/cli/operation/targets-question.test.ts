// What is asked before a job that reaches many things, and what is asked of the registry to know.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {targetsQuestion} from '../../../src/cli/operation/targets-question.js'
import {countThings} from '../../../src/cli/session/count-things.js'
import type {Session} from '../../../src/cli/session/session.js'
import {OtherError, ServiceError} from '../../../src/errors/cli-error.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

const thing = (name: string) => `arn:aws:iot:eu-west-1:123456789012:thing/${name}`
const group = (name: string) => `arn:aws:iot:eu-west-1:123456789012:thinggroup/${name}`
const names = (from: number, count: number) => Array.from({length: count}, (_, index) => `t${from + index}`)

/** Group → pages of its things; a query makes it dynamic, a code refuses it. */
type Registry = Readonly<Record<string, {pages?: readonly (readonly string[])[]; query?: string; refused?: string}>>

interface Asked {
  readonly send: Session['send']
  readonly requests: string[]
}

function registry(groups: Registry): Asked {
  const requests: string[] = []
  const send: Session['send'] = async ({name}, input) => {
    const group = String(input.get('thingGroupName'))
    requests.push(`${name} ${group}`)
    const {pages = [], query, refused} = groups[group] ?? {refused: 'ResourceNotFoundException'}
    if (refused !== undefined) throw new ServiceError(refused, name, 'no', new Map(), undefined)
    const page = Number(input.get('nextToken') ?? 0)
    const next = page + 1 < pages.length ? {nextToken: String(page + 1)} : {}
    const answer = name === 'DescribeThingGroup' ? {queryString: query} : {things: pages[page] ?? [], ...next}
    return fromPlain(JSON.parse(JSON.stringify(answer))) as Structure
  }
  return {send, requests}
}

/** Title, groups of the registry, targets, what is said to be reached, and after how many requests. */
const cases: readonly (readonly [string, Registry, readonly string[], string | undefined, number])[] = [
  ['things are counted without a request', {}, names(0, 100).map(thing), undefined, 0],
  ['a group of a hundred is asked for nothing', {a: {pages: [names(0, 100)]}}, [group('a')], undefined, 2],
  ['one more is', {a: {pages: [names(0, 101)]}}, [group('a')], '101 things', 2],
  [
    'counting ends with the page that goes beyond a hundred',
    {a: {pages: [names(0, 250), names(250, 250), names(500, 250)]}},
    [group('a')],
    '250 or more things',
    2,
  ],
  [
    'a thing of two groups counts once',
    {a: {pages: [names(0, 60)]}, b: {pages: [names(20, 60)]}},
    [group('a'), group('b'), thing('t0')],
    undefined,
    4,
  ],
  [
    'groups and things count together',
    {a: {pages: [names(0, 60), names(60, 40)]}},
    [group('a'), thing('other')],
    '101 things',
    3,
  ],
  [
    'a dynamic group is not counted',
    {a: {query: 'connectivity.connected:true', pages: [names(0, 2)]}},
    [group('a')],
    'the dynamic group "a", which things may join at any time',
    1,
  ],
  [
    'what may not be counted is named with the action',
    {a: {refused: 'AccessDeniedException'}, b: {}},
    [group('a'), group('b')],
    'groups "a", "b", whose things could not be counted: iot:DescribeThingGroup failed with AccessDeniedException',
    1,
  ],
  ['a group that is not there is left to the service', {}, [group('gone')], undefined, 1],
]

describe('targetsQuestion', () => {
  for (const [title, groups, targets, reach, requests] of cases) {
    it(title, async () => {
      const asked = registry(groups)
      const confirmation = await targetsQuestion('fw-2', targets, asked.send)
      const expected = reach === undefined ? undefined : {question: `This reaches ${reach}.`, typed: 'fw-2'}
      assert.deepEqual(confirmation, expected)
      assert.equal(asked.requests.length, requests)
    })
  }

  it('hands on what is not a response of the service', async () => {
    const send = async () => {
      throw new OtherError('Connection', 'no route')
    }
    await assert.rejects(targetsQuestion('fw-2', [group('a')], send), OtherError)
  })
})

describe('countThings', () => {
  it('counts to the end where nothing is enough', async () => {
    const {send} = registry({a: {pages: [names(0, 250), names(250, 250), names(500, 5)]}})
    const count = await countThings([group('a'), thing('x')], send, Number.POSITIVE_INFINITY)
    assert.deepEqual(count, {things: 506, orMore: false})
  })

  it('says that there may be more where groups are left', async () => {
    const {send} = registry({a: {pages: [names(0, 5)]}, b: {pages: [names(0, 9)]}})
    assert.deepEqual(await countThings([group('a'), group('b')], send, 4), {things: 5, orMore: true})
  })
})
