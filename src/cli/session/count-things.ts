// Targets → how many things they are, as the registry resolves them. Knows nothing of jobs.

import type {ThingCount} from '../../diff/thing-count.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isUnfitName} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {ListThingsInThingGroup} from '../../model/iot/registry/group-operations.js'
import {MAX_PAGE_SIZE, MAX_TARGETS} from '../../model/quotas.js'
import {askPages} from './ask.js'
import type {Session} from './session.js'

type Send = Session['send']

/**
 * A thing may be in several groups, and counts once.
 * @param enough ends the count with the first page that goes beyond it
 * @throws ServiceError where the registry may not be asked, or a group is gone
 */
export async function countThings(targets: readonly string[], send: Send, enough: number): Promise<ThingCount> {
  const groups = targets.filter(isGroupArn)
  const names = new Set(targets.filter((target) => !isGroupArn(target)).map(nameInArn))
  for (const [index, group] of groups.entries()) {
    const input = {thingGroupName: nameInArn(group), recursive: true}
    for await (const {things = [], nextToken} of askPages(ListThingsInThingGroup, input, send, {
      pageSize: MAX_PAGE_SIZE,
    })) {
      for (const name of things) names.add(name)
      const isLast = index === groups.length - 1 && nextToken === undefined
      if (names.size > enough && !isLast) return {things: names.size, orMore: true}
    }
  }
  return {things: names.size, orMore: false}
}

/** Counting more takes longer than a waiting user would accept. */
const WORTH_COUNTING = 10_000

/** @returns nothing where the registry does not tell, or there are more groups than a job can have: each costs requests */
export async function thingsIfKnown(
  targets: readonly string[],
  send: Send,
  enough = WORTH_COUNTING,
): Promise<ThingCount | undefined> {
  if (targets.filter(isGroupArn).length > MAX_TARGETS) return undefined
  try {
    return await countThings(targets, send, enough)
  } catch (error) {
    if (error instanceof ServiceError || isUnfitName(error)) return undefined
    throw error
  }
}
