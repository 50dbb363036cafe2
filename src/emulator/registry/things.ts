// The registry's operations on things.

import type {CreateThing, DeleteThing, DescribeThing, ListThings} from '../../model/iot/registry/thing-operations.js'
import type {RowHandler} from '../context.js'
import {findThing} from '../find.js'
import {changeMembership, withdrawThing} from '../lifecycle/membership.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {thingIdOf} from '../resource-id.js'
import {alreadyExists, invalidRequest, versionConflict} from '../service-exception.js'
import {sameAttributes} from './same-attributes.js'

/** The same thing again is answered as if it were new; a different one of that name is refused. */
export const createThing: RowHandler<typeof CreateThing> = (input, context) => {
  const {store, arns} = context
  const {thingName, thingTypeName: type, billingGroupName: billingGroup} = input
  const attributes = input.attributePayload?.attributes
  const isNew = store.things.create({name: thingName, type, billingGroup, attributes})
  const thing = findThing(context, thingName)
  const thingArn = arns.of('thing', thingName)
  const same = thing.type === (type ?? null) && sameAttributes(thing.attributes, attributes ?? {})
  if (!isNew && !same) {
    throw alreadyExists(`Thing ${thingName} already exists with a different configuration.`, thingName, thingArn)
  }
  return {thingName, thingArn, thingId: thingIdOf(thing)}
}

export const describeThing: RowHandler<typeof DescribeThing> = ({thingName}, context) => {
  const thing = findThing(context, thingName)
  return {
    defaultClientId: thingName,
    thingName,
    thingId: thingIdOf(thing),
    thingArn: context.arns.of('thing', thingName),
    thingTypeName: thing.type,
    attributes: thing.attributes,
    version: thing.version,
    billingGroupName: thing.billingGroup,
  }
}

/** Its executions stay in the lists of their jobs; what was not done counts as removed. */
export const deleteThing: RowHandler<typeof DeleteThing> = ({thingName, expectedVersion}, context) => {
  const thing = findThing(context, thingName)
  if (expectedVersion !== undefined && expectedVersion !== thing.version) {
    throw versionConflict(`Expected version ${expectedVersion} but found version ${thing.version}`)
  }
  withdrawThing(context, thing.id)
  changeMembership(context, thing.id, () => context.store.things.remove(thing.id))
  return {}
}

export const listThings: RowHandler<typeof ListThings> = (input, {store, arns}) => {
  if (input.attributeName !== undefined) throw invalidRequest('Things cannot be listed by attribute here.')
  const size = input.maxResults ?? DEFAULT_PAGE
  const [after = 0] = readToken('ListThings', input.nextToken) ?? []
  const found = store.things.list(after, size + 1, input.thingTypeName)
  const {rows, nextToken} = cutPage('ListThings', found, size, ({id}) => [id])
  const things = rows.map(({name, type, attributes, version}) => ({
    thingName: name,
    thingTypeName: type,
    thingArn: arns.of('thing', name),
    attributes,
    version,
  }))
  return {things, nextToken}
}
