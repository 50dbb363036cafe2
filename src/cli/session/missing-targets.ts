// Targets → those that the registry does not know, so that a mistyped name is reported before anything is sent.
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {resources} from '../../model/resources.js'
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
  const {describe, idMember} = resources[isGroupArn(target) ? 'group' : 'thing']
  try {
    await send(describe, new Map([[idMember, nameInArn(target)]]))
    return false
  } catch (error) {
    if (error instanceof ServiceError) return isNotFound(error)
    throw error
  }
}
