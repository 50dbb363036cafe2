// The registry's operations on who is in which group.
import type {
  AddThingToThingGroup,
  ListThingGroupsForThing,
  ListThingsInThingGroup,
  RemoveThingFromThingGroup,
} from '../../model/iot/registry/group-operations.js'
import {MAX_GROUPS_OF_THING} from '../../model/quotas.js'
import type {Context, RowHandler} from '../context.js'
import {findGroup, findThing} from '../find.js'
import {changeMembership} from '../lifecycle/membership.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {invalidRequest, limitExceeded} from '../service-exception.js'
import {nameAndArn} from './groups.js'

export const addThingToThingGroup: RowHandler<typeof AddThingToThingGroup> = (input, context) => {
  const {thing, group} = findPair(input, context)
  checkGroupLimit(context, thing, group)
  changeMembership(context, thing, () => context.store.groups.add(group, thing))
  return {}
}

export const removeThingFromThingGroup: RowHandler<typeof RemoveThingFromThingGroup> = (input, context) => {
  const {thing, group} = findPair(input, context)
  changeMembership(context, thing, () => context.store.groups.leave(group, thing))
  return {}
}

export const listThingsInThingGroup: RowHandler<typeof ListThingsInThingGroup> = (input, context) => {
  const {recursive = false, maxResults: size = DEFAULT_PAGE} = input
  const [after = 0] = readToken('ListThingsInThingGroup', input.nextToken) ?? []
  const group = findGroup(context, input.thingGroupName)
  const found = context.store.groups.listMembers(group.id, recursive, after, size + 1)
  const {rows, nextToken} = cutPage('ListThingsInThingGroup', found, size, ({id}) => [id])
  return {things: rows.map(({name}) => name), nextToken}
}

export const listThingGroupsForThing: RowHandler<typeof ListThingGroupsForThing> = (input, context) => {
  const size = input.maxResults ?? DEFAULT_PAGE
  const [after = 0] = readToken('ListThingGroupsForThing', input.nextToken) ?? []
  const thing = findThing(context, input.thingName)
  const found = context.store.groups.listOfThing(thing.id, after, size + 1)
  const {rows, nextToken} = cutPage('ListThingGroupsForThing', found, size, ({id}) => [id])
  return {thingGroups: rows.map((group) => nameAndArn(context, group)), nextToken}
}

interface Pair {
  readonly thingName?: string
  readonly thingArn?: string
  readonly thingGroupName?: string
  readonly thingGroupArn?: string
}

/** Each of the two by name or by ARN. */
function findPair(input: Pair, context: Context): {thing: number; group: number} {
  const thing = nameOf(context, 'thing', input.thingName, input.thingArn)
  const group = nameOf(context, 'thinggroup', input.thingGroupName, input.thingGroupArn)
  return {thing: findThing(context, thing).id, group: findGroup(context, group).id}
}

function nameOf({arns}: Context, kind: string, name: string | undefined, text: string | undefined): string {
  if (name !== undefined) return name
  const arn = text === undefined ? undefined : arns.parse(text)
  if (arn?.own && arn.kind === kind) return arn.name
  throw invalidRequest(`Provide the name or the ARN of the ${kind === 'thing' ? 'thing' : 'thing group'}.`)
}

function checkGroupLimit({store: {groups}}: Context, thing: number, group: number): void {
  if (groups.has(group, thing) || groups.countOfThing(thing) < MAX_GROUPS_OF_THING) return
  throw limitExceeded(`A thing cannot be in more than ${MAX_GROUPS_OF_THING} thing groups.`)
}
