// Targets as operators have them, against the local simulator: what is reached, and what is said of it.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {targetsLine} from '../../../src/derive/target-counts.js'
import {ServiceError} from '../../../src/errors/cli-error.js'
import type {Value} from '../../../src/value/value.js'
import {chooseTargets} from '../../../src/workflows/targets/chosen-targets.js'
import {lookUp} from '../../../src/workflows/targets/registry.js'
import {resolveTargets} from '../../../src/workflows/targets/resolve-targets.js'
import type {TargetRequest} from '../../../src/workflows/targets/target-request.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'
import {groupArn, type LocalClient, thingArn, useClient} from '../../emulator/local-client.js'
import {hookedService} from '../../support/hooked-service.js'

const service = useClient()

describe('the registry', () => {
  for (const answer of [[], [['thingArn', 'undefined']], [['thingArn', 5]]] as const) {
    it(`is not believed without an ARN: ${JSON.stringify(answer)}`, async () => {
      const names = lookUp(
        'thing',
        ['a'],
        async () => new Map<string, Value>(answer.map(([key, value]) => [key, value])),
      )
      await assert.rejects(names.next(), /Unable to read the response to DescribeThing: "thingArn" in it is not an ARN/)
    })
  }
})

interface Asked {
  readonly things?: string
  readonly groups?: string
  readonly excluded?: string
  readonly where?: string
  readonly allowMissing?: boolean
}

const words = (text = '') =>
  text
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      arn: name.startsWith('arn:') ? name : undefined,
      location: '--thing',
    }))

const request = ({things, groups, excluded, where, allowMissing = false}: Asked): TargetRequest => ({
  things: words(things),
  groups: words(groups),
  excluded: words(excluded),
  where,
  allowMissing,
})

/** Groups a {1, 2, 3} and b {3, 4}, a group c above b, and thing 5. */
async function fleet(): Promise<LocalClient> {
  const client = service()
  await client.call('CreateThingGroup', {thingGroupName: 'c'})
  await client.fleet('a', '1', '2', '3')
  await client.call('CreateThingGroup', {thingGroupName: 'b', parentGroupName: 'c'})
  await client.call('CreateThing', {thingName: '4'})
  for (const thingName of ['3', '4']) await client.call('AddThingToThingGroup', {thingGroupName: 'b', thingName})
  await client.thing('5')
  return client
}

async function chosen(asked: Asked, selection = 'SNAPSHOT') {
  const read = hookedService(await fleet()).read
  const runtime = fakeRuntime()
  const resolved = await resolveTargets(request(asked), read)
  const {arns} = await chooseTargets('fw-2', request(asked), resolved, selection, runtime)
  return {arns, line: runtime.written.stderr.trimEnd()}
}

const CASES: readonly (readonly [title: string, asked: Asked, arns: readonly string[], line: string])[] = [
  ['things', {things: '1 5 1'}, [thingArn('1'), thingArn('5')], 'targets: 2 things (2 names)'],
  ['a group, which stays one', {groups: 'a'}, [groupArn('a')], 'targets: 3 things (1 group)'],
  ['a group with groups below it', {groups: 'c'}, [groupArn('c')], 'targets: 2 things (1 group)'],
  [
    'groups and things, each counted once',
    {groups: 'a b', things: '3 5'},
    [groupArn('a'), groupArn('b'), thingArn('3'), thingArn('5')],
    'targets: 5 things (2 groups and 2 names)',
  ],
  [
    'groups and names without some and without what is unknown',
    {groups: 'a b', things: '5 9', excluded: '2', allowMissing: true},
    ['1', '3', '4', '5'].map(thingArn),
    'targets: 4 things (2 groups and 2 names; 1 excluded; 1 unknown)',
  ],
  ['a query', {where: 'thingName:5 OR thingName:1'}, ['1', '5'].map(thingArn), 'targets: 2 things (a query)'],
  [
    'what of a group a query finds',
    {groups: 'c', where: 'thingName:4 OR thingName:5'},
    [thingArn('4')],
    'targets: 1 thing (1 group; 1 does not match the query)',
  ],
  ['a thing by its ARN', {things: thingArn('1')}, [thingArn('1')], 'targets: 1 thing (1 name)'],
]

describe('resolveTargets', () => {
  for (const [title, asked, arns, line] of CASES) {
    it(`finds ${title}`, async () => {
      const found = await chosen(asked)
      assert.deepEqual(found.arns, arns)
      assert.equal(found.line, line)
    })
  }

  const REFUSED: readonly (readonly [title: string, asked: Asked, message: RegExp, selection?: string])[] = [
    ['things that do not exist', {things: '1 9 8'}, /^2 things do not exist; nothing was sent\n {2}9\n {2}8$/],
    ['groups that do not exist', {groups: 'a x'}, /no thing group "x"/],
    ['nothing that is left', {groups: 'b', excluded: '3 4'}, /no things to send/],
    [
      'an ARN of another region',
      {things: thingArn('1').replace('eu-west-1', 'eu-west-2')},
      /another account or region/,
    ],
    ['a query that a CONTINUOUS job would follow', {where: 'thingName:*'}, /CONTINUOUS job follows/, 'CONTINUOUS'],
    ['exclusions of a CONTINUOUS job', {groups: 'a', excluded: '1'}, /CONTINUOUS job follows/, 'CONTINUOUS'],
  ]
  for (const [title, asked, message, selection] of REFUSED) {
    it(`refuses ${title}`, () => assert.rejects(chosen(asked, selection), {exitCode: 252, message}))
  }

  it('says how to turn the index on where there is none', async () => {
    const {read} = hookedService(await fleet(), (operation) => {
      if (operation === 'SearchIndex')
        throw new ServiceError('IndexNotReadyException', operation, 'off', new Map(), undefined)
    })
    await assert.rejects(
      resolveTargets(request({where: 'thingName:1'}), read),
      (error: ServiceError) => error.exitCode === 254 && /update-indexing-configuration/.test(error.hints[0] ?? ''),
    )
  })

  it('tells more than it cares to count', () => {
    const counts = {
      things: 10_001,
      orMore: true,
      groups: 1,
      names: 0,
      query: false,
      unmatched: 0,
      excluded: 0,
      unknown: 0,
    }
    assert.equal(targetsLine(counts), 'targets: more than 10001 things (1 group)')
  })
})
