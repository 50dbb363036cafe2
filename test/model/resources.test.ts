import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operations} from '../../src/model/operations.js'
import {kindOfArnType, kindOfIdMember, type ResourceKind, resources} from '../../src/model/resources.js'
import type {Shape, StructureShape} from '../../src/model/vocabulary.js'

const itemOf = (output: StructureShape | undefined, resultKey: string): Shape | undefined => {
  const shape: Shape | undefined = output?.members[resultKey]?.shape
  return shape?.type === 'list' ? shape.member : undefined
}

describe('resources', () => {
  for (const [kind, {describe: row, list, idMember, arnMember, listed, title}] of Object.entries(resources)) {
    it(`of a ${title} name members that the operations have`, () => {
      assert.ok(row.input.members[idMember], `${row.name}.${idMember}`)
      const item = itemOf(list.output, list.paging.resultKey)
      assert.ok(item?.type === 'structure')
      for (const member of Object.values(listed)) assert.ok(item.members[member], `${list.name}: ${member}`)
      const limit = list.paging.limitKey
      assert.ok(limit !== undefined && list.input.members[limit])
      const named = [...operations, row].some(({input, output}) =>
        [input, output].some((shape) => Object.keys(shape?.members ?? {}).includes(arnMember)),
      )
      assert.ok(named || kind === 'thing', `no operation has ${arnMember}`)
    })
  }

  const types: readonly (readonly [string, ResourceKind | undefined])[] = [
    ['job', 'job'],
    ['thing', 'thing'],
    ['thinggroup', 'group'],
    ['jobtemplate', 'template'],
    ['package', undefined],
  ]
  for (const [type, kind] of types) it(`${type} in an ARN is ${kind}`, () => assert.equal(kindOfArnType(type), kind))

  const members: readonly (readonly [string, ResourceKind | undefined])[] = [
    ['jobId', 'job'],
    ['thingName', 'thing'],
    ['thingGroupName', 'group'],
    ['jobTemplateId', 'template'],
    ['templateName', 'managedTemplate'],
    ['targets', undefined],
  ]
  for (const [member, kind] of members) it(`${member} names ${kind}`, () => assert.equal(kindOfIdMember(member), kind))
})
