// What to ask before a job that reaches many things, or an unknown number. Only reads, and only as far as it has to.

import {countText} from '../../diff/thing-count.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {DescribeThingGroup} from '../../model/iot/registry/group-operations.js'
import {countThings} from '../session/count-things.js'
import type {Session} from '../session/session.js'
import type {Confirmation} from './consent.js'

/** A slip of as many things can still be mended by hand. */
const MANY = 100

/** @returns nothing where few things are reached */
export async function largeTargets(
  jobId: string,
  targets: readonly string[],
  send: Session['send'],
): Promise<Confirmation | undefined> {
  const reach = await reachOf(targets, send)
  return reach === undefined ? undefined : {question: `This reaches ${reach}.`, typed: jobId}
}

async function reachOf(targets: readonly string[], send: Session['send']): Promise<string | undefined> {
  const groups = targets.filter(isGroupArn).map(nameInArn)
  try {
    for (const group of groups) {
      if (await isDynamic(group, send)) return `the dynamic group "${group}", which things may join at any time`
    }
    const count = await countThings(targets, send, MANY)
    return count.things > MANY ? countText(count) : undefined
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    // The service itself refuses a job for a group that is not there, and says so better.
    if (isNotFound(error)) return undefined
    const which = `${groups.length === 1 ? 'group' : 'groups'} ${groups.map((group) => `"${group}"`).join(', ')}`
    return `${which}, whose things could not be counted: iot:${error.operation} failed with ${error.code}`
  }
}

/** Only dynamic groups have a query. */
async function isDynamic(thingGroupName: string, send: Session['send']): Promise<boolean> {
  const group = await send(DescribeThingGroup, new Map([['thingGroupName', thingGroupName]]))
  return group.has('queryString')
}
