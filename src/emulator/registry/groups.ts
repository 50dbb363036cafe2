// The registry's operations on thing groups.

import type {
  CreateThingGroup,
  DeleteThingGroup,
  DescribeThingGroup,
  ListThingGroups,
} from '../../model/iot/registry/group-operations.js'
import type {Context, RowHandler} from '../context.js'
import {findGroup} from '../find.js'
import {changeMembership} from '../lifecycle/membership.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {groupIdOf} from '../resource-id.js'
import {checkTags} from '../rules/tags.js'
import {alreadyExists, invalidRequest, versionConflict} from '../service-exception.js'
import type {Group} from '../store/groups.js'
import {sameAttributes} from './same-attributes.js'

/** The same group again is answered as if it were new; a different one of that name is refused. */
export const createThingGroup: RowHandler<typeof CreateThingGroup> = (input, context) => {
  const {store, now, arns} = context
  const {thingGroupName: name, parentGroupName, tags = []} = input
  const properties = propertiesOf(input.thingGroupProperties)
  checkTags(tags)
  const parent = parentGroupName === undefined ? null : findGroup(context, parentGroupName).id
  const present = store.groups.find(name)
  const thingGroupArn = arns.of('thinggroup', name)
  if (present && (present.parent !== parent || !sameProperties(present.properties, properties))) {
    throw alreadyExists(`Thing group ${name} already exists with a different configuration.`, name, thingGroupArn)
  }
  const id = present?.id ?? store.groups.create(name, parent, properties, now)
  if (!present) store.tags.put(`thinggroup/${name}`, tags)
  return {thingGroupName: name, thingGroupArn, thingGroupId: groupIdOf({id, name})}
}

export const describeThingGroup: RowHandler<typeof DescribeThingGroup> = ({thingGroupName}, context) => {
  const group = findGroup(context, thingGroupName)
  const above = groupsAbove(context, group)
  return {
    thingGroupName,
    thingGroupId: groupIdOf(group),
    thingGroupArn: context.arns.of('thinggroup', thingGroupName),
    version: group.version,
    thingGroupProperties: group.properties,
    thingGroupMetadata: {
      parentGroupName: above.at(-1)?.name,
      rootToParentThingGroups: above.length > 0 ? above.map((one) => nameAndArn(context, one)) : undefined,
      creationDate: new Date(group.createdAt),
    },
  }
}

/** A group that is not there is not a mistake; one with groups below it stays. */
export const deleteThingGroup: RowHandler<typeof DeleteThingGroup> = ({thingGroupName, expectedVersion}, context) => {
  const {groups, tags} = context.store
  const group = groups.find(thingGroupName)
  if (!group) return {}
  if (expectedVersion !== undefined && expectedVersion !== group.version) {
    throw versionConflict(`Expected version ${expectedVersion} but found version ${group.version}`)
  }
  if (groups.hasChildren(group.id)) throw invalidRequest(`Thing group ${thingGroupName} has groups below it.`)
  for (const thing of groups.members(group.id)) {
    changeMembership(context, thing, () => groups.leave(group.id, thing))
  }
  groups.remove(group.id)
  tags.removeAll(`thinggroup/${thingGroupName}`)
  return {}
}

export const listThingGroups: RowHandler<typeof ListThingGroups> = (input, context) => {
  const {parentGroup, namePrefixFilter: prefix = '', recursive = true, maxResults: size = DEFAULT_PAGE} = input
  const [after = 0] = readToken('ListThingGroups', input.nextToken) ?? []
  const below = parentGroup === undefined ? null : findGroup(context, parentGroup).id
  const found = context.store.groups.list({below, recursive, prefix}, after, size + 1)
  const {rows, nextToken} = cutPage('ListThingGroups', found, size, ({id}) => [id])
  return {thingGroups: rows.map((group) => nameAndArn(context, group)), nextToken}
}

export const nameAndArn = ({arns}: Context, {name}: Group) => ({
  groupName: name,
  groupArn: arns.of('thinggroup', name),
})

/** The topmost first. */
function groupsAbove({store}: Context, {parent}: Group): Group[] {
  const above: Group[] = []
  for (let next = parent; next !== null; next = above[0]?.parent ?? null) {
    const group = store.groups.get(next)
    if (!group) break
    above.unshift(group)
  }
  return above
}

/** `merge` says how to update; it is not a property. */
function propertiesOf(given: Group['properties'] = {}): Group['properties'] {
  const {thingGroupDescription, attributePayload: {attributes} = {}} = given
  return {
    ...(thingGroupDescription === undefined ? {} : {thingGroupDescription}),
    ...(attributes && Object.keys(attributes).length > 0 ? {attributePayload: {attributes}} : {}),
  }
}

const sameProperties = (a: Group['properties'], b: Group['properties']) =>
  (a.thingGroupDescription ?? '') === (b.thingGroupDescription ?? '') &&
  sameAttributes(a.attributePayload?.attributes ?? {}, b.attributePayload?.attributes ?? {})
