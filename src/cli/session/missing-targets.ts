// Targets → those that the registry does not know, so that somebody who mistyped a name is told before anything is sent.
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {DescribeThingGroup} from '../../model/iot/registry/group-operations.js'
import {DescribeThing} from '../../model/iot/registry/thing-operations.js'
import type {Session} from './session.js'

type Send = Session['send']

/** Each is a request; the service itself judges the others. */
const MOST = 10

/** @returns none of those about which the registry does not tell */
export async function missingTargets(targets: readonly string[], send: Send): Promise<string[]> {
  const asked = targets.slice(0, MOST)
  const missing = await Promise.all(asked.map((target) => isMissing(target, send)))
  return asked.filter((_, index) => missing[index])
}

async function isMissing(target: string, send: Send): Promise<boolean> {
  const name = nameInArn(target)
  try {
    if (isGroupArn(target)) await send(DescribeThingGroup, new Map([['thingGroupName', name]]))
    else await send(DescribeThing, new Map([['thingName', name]]))
    return false
  } catch (error) {
    if (error instanceof ServiceError) return isNotFound(error)
    throw error
  }
}
