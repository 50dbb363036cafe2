import assert from 'node:assert/strict'
import {type Answer, groupArn, START, thingArn, useClient} from '../local-client.js'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('the registry of things', () => {
  const client = useClient()

  it('creates, describes and deletes a thing; created again it has another id', async () => {
    const attributePayload = {attributes: {model: 'x', '10': 'y'}}
    const created = await client().call('CreateThing', {thingName: 'a:1', attributePayload})
    assert.equal(created.thingArn, thingArn('a:1'))
    assert.match(String(created.thingId), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    const {attributes, version, thingId} = await client().call('DescribeThing', {thingName: 'a:1'})
    assert.deepEqual(plain([attributes, version, thingId]), [attributePayload.attributes, 1, created.thingId])
    await client().call('DeleteThing', {thingName: 'a:1'})
    assert.equal((await client().refusal('DescribeThing', {thingName: 'a:1'})).status, 404)
    const again = await client().call('CreateThing', {thingName: 'a:1'})
    assert.notEqual(again.thingId, created.thingId)
    assert.deepEqual(plain((await client().call('DescribeThing', {thingName: 'a:1'})).attributes), {})
  })

  it('answers the same creation twice, and refuses another one of the name', async () => {
    const first = await client().call('CreateThing', {thingName: 'a'})
    assert.deepEqual(await client().call('CreateThing', {thingName: 'a'}), first)
    const refusal = await client().refusal('CreateThing', {
      thingName: 'a',
      attributePayload: {attributes: {x: 'y'}},
    })
    assert.deepEqual([refusal.status, refusal.code], [409, 'ResourceAlreadyExistsException'])
  })

  it('lists things in pages, of a type where one is given', async () => {
    for (const thingName of ['c', 'a', 'b']) await client().thing(thingName)
    await client().call('CreateThing', {thingName: 'typed', thingTypeName: 'lamp'})
    const names = (page: Answer) => (page.things as Answer[]).map(({thingName}) => thingName)
    const first = await client().call('ListThings', {maxResults: 3})
    const rest = await client().call('ListThings', {nextToken: first.nextToken})
    assert.deepEqual([names(first), names(rest), rest.nextToken], [['c', 'a', 'b'], ['typed'], undefined])
    assert.deepEqual(names(await client().call('ListThings', {thingTypeName: 'lamp'})), ['typed'])
  })

  it('nests groups', async () => {
    await client().call('CreateThingGroup', {thingGroupName: 'top', thingGroupProperties: {thingGroupDescription: 'x'}})
    await client().call('CreateThingGroup', {thingGroupName: 'mid', parentGroupName: 'top'})
    await client().call('CreateThingGroup', {thingGroupName: 'low', parentGroupName: 'mid'})
    const low = await client().call('DescribeThingGroup', {thingGroupName: 'low'})
    assert.deepEqual(plain(low.thingGroupMetadata), {
      parentGroupName: 'mid',
      rootToParentThingGroups: ['top', 'mid'].map((groupName) => ({groupName, groupArn: groupArn(groupName)})),
      creationDate: START / 1000,
    })
    const list = async (filter: object) =>
      ((await client().call('ListThingGroups', filter)).thingGroups as Answer[]).map(({groupName}) => groupName)
    const cases: [object, string[]][] = [
      [{}, ['top', 'mid', 'low']],
      [{parentGroup: 'top'}, ['mid', 'low']],
      [{parentGroup: 'top', recursive: false}, ['mid']],
      [{namePrefixFilter: 'm'}, ['mid']],
    ]
    for (const [filter, expected] of cases) assert.deepEqual(await list(filter), expected, JSON.stringify(filter))
    assert.equal((await client().refusal('DeleteThingGroup', {thingGroupName: 'mid'})).status, 400)
    await client().call('DeleteThingGroup', {thingGroupName: 'low'})
    await client().call('DeleteThingGroup', {thingGroupName: 'low'})
  })

  it('keeps members by name or ARN', async () => {
    await client().fleet('top', 'a')
    await client().call('CreateThingGroup', {thingGroupName: 'low', parentGroupName: 'top'})
    await client().thing('b')
    await client().call('AddThingToThingGroup', {thingGroupArn: groupArn('low'), thingArn: thingArn('b')})
    const members = async (more: object) =>
      (await client().call('ListThingsInThingGroup', {thingGroupName: 'top', ...more})).things
    assert.deepEqual([await members({}), await members({recursive: true})], [['a'], ['a', 'b']])
    const groups = await client().call('ListThingGroupsForThing', {thingName: 'b'})
    assert.deepEqual(plain(groups.thingGroups), [{groupName: 'low', groupArn: groupArn('low')}])
    await client().call('RemoveThingFromThingGroup', {thingGroupName: 'low', thingName: 'b'})
    assert.deepEqual(await members({recursive: true}), ['a'])
    assert.equal((await client().refusal('AddThingToThingGroup', {thingName: 'b'})).status, 400)
    assert.equal((await client().refusal('AddThingToThingGroup', {thingName: 'b', thingGroupName: 'x'})).status, 404)
  })

  it('keeps the attributes of a group, in whatever order they are given again', async () => {
    const group = (attributes: object, merge?: boolean) => ({
      thingGroupName: 'g',
      thingGroupProperties: {attributePayload: {attributes, merge}},
    })
    const first = await client().call('CreateThingGroup', group({a: '1', b: '2'}))
    assert.deepEqual(await client().call('CreateThingGroup', group({b: '2', a: '1'}, true)), first)
    const {thingGroupProperties} = await client().call('DescribeThingGroup', {thingGroupName: 'g'})
    assert.deepEqual(plain(thingGroupProperties), {attributePayload: {attributes: {a: '1', b: '2'}}})
    const refusal = await client().refusal('CreateThingGroup', group({a: '1', b: '3'}))
    assert.deepEqual([refusal.status, refusal.code], [409, 'ResourceAlreadyExistsException'])
  })

  it('puts a thing into ten groups at most', async () => {
    await client().thing('a')
    const add = (number: number) => ({thingGroupName: `g${number}`, thingName: 'a'})
    for (let number = 1; number <= 11; number++) {
      await client().call('CreateThingGroup', {thingGroupName: `g${number}`})
      if (number <= 10) await client().call('AddThingToThingGroup', add(number))
    }
    const refusal = await client().refusal('AddThingToThingGroup', add(11))
    assert.deepEqual([refusal.status, refusal.code], [410, 'LimitExceededException'])
    await client().call('AddThingToThingGroup', add(10))
    await client().call('RemoveThingFromThingGroup', add(1))
    await client().call('AddThingToThingGroup', add(11))
  })
})
