import assert from 'node:assert/strict'
import {type Behaviour, createFleet} from '../../../src/emulator/fleet/fleet.js'
import {type Answer, MINUTE, START, STEADY, useClient} from '../local-client.js'

const OFFLINE: Behaviour = {...STEADY, offline: 1}

describe('the index of things', () => {
  const client = useClient()

  beforeEach(async () => {
    const things: [string, string | undefined, Record<string, string>][] = [
      ['pump-1', 'pump', {model: 'A', site: 'Oslo'}],
      ['pump-2', 'pump', {model: 'B'}],
      ['valve:1', 'valve', {model: 'a:b'}],
      ['bare', undefined, {}],
    ]
    for (const [thingName, thingTypeName, attributes] of things)
      await client().call('CreateThing', {thingName, thingTypeName, attributePayload: {attributes}})
    await client().call('CreateThingGroup', {thingGroupName: 'all'})
    await client().call('CreateThingGroup', {thingGroupName: 'pumps', parentGroupName: 'all'})
    for (const thingName of ['pump-1', 'pump-2'])
      await client().call('AddThingToThingGroup', {thingGroupName: 'pumps', thingName})
    await client().call('AddThingToThingGroup', {thingGroupName: 'all', thingName: 'valve:1'})
  })

  const names = async (queryString: string) =>
    ((await client().call('SearchIndex', {queryString})).things as Answer[]).map(({thingName}) => thingName)

  const found: [query: string, names: string[]][] = [
    ['*', ['pump-1', 'pump-2', 'valve:1', 'bare']],
    ['thingName:pump-1', ['pump-1']],
    ['thingName:PUMP-1', ['pump-1']],
    ['thingName:pump*', ['pump-1', 'pump-2']],
    ['thingName:p?mp-?', ['pump-1', 'pump-2']],
    ['thingName:*', ['pump-1', 'pump-2', 'valve:1', 'bare']],
    ['thingName:valve\\:1', ['valve:1']],
    ['thingName:"valve:1"', ['valve:1']],
    ['thingTypeName:pump AND attributes.model:B', ['pump-2']],
    ['thingTypeName:pump attributes.model:B', ['pump-2']],
    ['thingTypeName:pump AND NOT attributes.model:B', ['pump-1']],
    ['thingTypeName:pump -attributes.model:B', ['pump-1']],
    ['thingName:bare OR thingTypeName:pump AND attributes.model:A', ['pump-1', 'bare']],
    ['(thingName:bare OR thingTypeName:pump) AND NOT (attributes.model:A)', ['pump-2', 'bare']],
    ['thingName:(pump* AND -pump-1)', ['pump-2']],
    ['thingName:(bare OR pump-2)', ['pump-2', 'bare']],
    ['attributes.model:a\\:b', ['valve:1']],
    ['attributes.model:a\\*', []],
    ['attributes.model:a*', ['pump-1', 'valve:1']],
    ['attributes.Model:A', []],
    ['attributes.site:oslo', ['pump-1']],
    ['attributes.toString:*', []],
    ['thingGroupNames:pumps', ['pump-1', 'pump-2']],
    ['thingGroupNames:all', ['pump-1', 'pump-2', 'valve:1']],
    ['NOT thingGroupNames:*', ['bare']],
    ['connectivity.connected:false AND thingName:bare', ['bare']],
    ['connectivity.connected:true', []],
    [`thingName:${'*a'.repeat(200)}b`, []],
  ]
  for (const [query, expected] of found)
    it(`finds with ${query.slice(0, 60)}`, async () => assert.deepEqual(await names(query), expected))

  const refused: [query: string, message: RegExp][] = [
    ['pump', /has no field/],
    ['colour:red', /"colour" is not searched here/],
    ['shadow.reported.x:1', /not searched here/],
    ['attributes.model:[a TO b]', /not supported/],
    ['attributes.model:>5', /not supported/],
    ['thingName:roam~', /not supported/],
    ['connectivity.connected:maybe', /true or false, not "maybe"/],
    ['(thingName:a', /without a closing/],
    ['thingName:a)', /without an opening/],
    ['thingName:', /ends too early/],
    ['thingName:a AND', /ends too early/],
    ['thingName:a OR OR thingName:b', /"OR" where a term/],
    ['thingName:thingTypeName:a', /where a term/],
    ['thingName:"a', /cannot be read from character 11/],
    [Array.from({length: 13}, (_, i) => `thingName:a${i}`).join(' OR '), /more than 12 terms/],
    [`thingName:${'a'.repeat(1000)}`, /longer than 1000/],
    ['('.repeat(999), /ends too early/],
  ]
  for (const [queryString, message] of refused)
    it(`refuses ${queryString.slice(0, 60)}`, async () => {
      const refusal = await client().refusal('SearchIndex', {queryString})
      assert.deepEqual([refusal.status, refusal.code], [400, 'InvalidQueryException'])
      assert.match(refusal.message, message)
    })

  it('comes in pages, and knows one index', async () => {
    const first = await client().call('SearchIndex', {queryString: '*', maxResults: 3})
    const rest = await client().call('SearchIndex', {queryString: '*', nextToken: first.nextToken})
    const all = [...(first.things as Answer[]), ...(rest.things as Answer[])].map(({thingName}) => thingName)
    assert.deepEqual([all, rest.nextToken], [['pump-1', 'pump-2', 'valve:1', 'bare'], undefined])
    const refusal = await client().refusal('SearchIndex', {queryString: '*', indexName: 'AWS_ThingGroups'})
    assert.deepEqual([refusal.status, refusal.code], [404, 'ResourceNotFoundException'])
  })

  it('shows each thing with its groups, attributes and connectivity', async () => {
    const [thing] = (await client().call('SearchIndex', {queryString: 'thingName:pump-1'})).things as Answer[]
    assert.deepEqual(JSON.parse(JSON.stringify({...thing, thingId: undefined})), {
      thingName: 'pump-1',
      thingTypeName: 'pump',
      thingGroupNames: ['pumps', 'all'],
      attributes: {model: 'A', site: 'Oslo'},
      connectivity: {connected: false, timestamp: 0},
    })
  })

  const connectivity = async (thingName: string) => {
    const answer = await client().call('GetThingConnectivityData', {thingName})
    return [answer.connected, answer.timestamp, answer.disconnectReason]
  }

  it('knows a device that sends requests as connected, and as lost a while later', async () => {
    assert.deepEqual(await connectivity('bare'), [false, undefined, undefined])
    await client().call('data.GetPendingJobExecutions', {thingName: 'bare'})
    assert.deepEqual(await connectivity('bare'), [true, START / 1000, undefined])
    assert.deepEqual(await names('connectivity.connected:true'), ['bare'])
    client().now += 16 * MINUTE
    assert.deepEqual(await connectivity('bare'), [false, START / 1000, 'CONNECTION_LOST'])
  })

  it('knows simulated devices as connected unless they are offline', async () => {
    await createFleet(client().service, {things: 1, prefix: 'on-', behaviour: {...OFFLINE, offline: 0}})
    await createFleet(client().service, {things: 1, prefix: 'off-', behaviour: OFFLINE})
    assert.equal((await connectivity('on-0001'))[0], true)
    assert.equal((await connectivity('off-0001'))[0], false)
    assert.deepEqual(await names('connectivity.connected:true'), ['on-0001'])
    assert.deepEqual(await names('connectivity.connected:false AND thingName:o*'), ['off-0001'])
  })

  it('refuses the connectivity of a thing that does not exist', async () => {
    assert.equal((await client().refusal('GetThingConnectivityData', {thingName: 'none'})).status, 404)
  })

  it('has no certificate for a thing whose behavior has none, and judges none without a principal', async () => {
    assert.deepEqual((await client().call('ListThingPrincipals', {thingName: 'bare'})).principals, [])
    assert.equal((await client().refusal('DescribeCertificate', {certificateId: 'a'.repeat(64)})).status, 404)
    const authInfos = [{actionType: 'CONNECT', resources: ['arn:aws:iot:eu-west-1:123456789012:client/bare']}]
    const refusal = await client().refusal('TestAuthorization', {authInfos})
    assert.deepEqual([refusal.status, refusal.message], [400, 'A principal is required.'])
  })
})
