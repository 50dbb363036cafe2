// What to ask before a job that reaches many things, or an unknown number. Only reads, and only as far as it has to.

import {countText} from '../../diff/thing-count.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound} from '../../errors/failure.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {DescribeThingGroup} from '../../model/iot/registry/group-operations.js'
import type {Structure} from '../../value/value.js'
import {ask} from '../session/ask.js'
import {countThings} from '../session/count-things.js'
import type {Session} from '../session/session.js'
import type {Confirmation} from './consent.js'

/** A slip of as many things can still be mended by hand. */
const MANY = 100
/** What a rollout does depends on their number: so many are counted in a moment. */
const WORTH_FORECASTING = 2000

/**
 * @param input of the job that is created, where what it does to the things is to be shown, too
 * @returns nothing where few things are reached
 */
export async function targetsQuestion(
  jobId: string,
  targets: readonly string[],
  send: Session['send'],
  input?: Structure,
): Promise<Confirmation | undefined> {
  const question = await questionAbout(targets, send, input)
  return question === undefined ? undefined : {question, typed: jobId}
}

async function questionAbout(
  targets: readonly string[],
  send: Session['send'],
  input: Structure | undefined,
): Promise<string | undefined> {
  const groups = targets.filter(isGroupArn).map(nameInArn)
  try {
    for (const group of groups) {
      if (await isDynamic(group, send))
        return `This reaches the dynamic group "${group}", which things may join at any time.`
    }
    const count = await countThings(targets, send, input ? WORTH_FORECASTING : MANY)
    if (count.things <= MANY) return undefined
    return input ? (await import('./reach-text.js')).reachText(count, input) : `This reaches ${countText(count)}.`
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    // The service itself refuses a job for a group that is not there, and says so better.
    if (isNotFound(error)) return undefined
    const which = `${groups.length === 1 ? 'group' : 'groups'} ${groups.map((group) => `"${group}"`).join(', ')}`
    return `This reaches ${which}, whose things could not be counted: iot:${error.operation} failed with ${error.code}.`
  }
}

/** Only dynamic groups have a query. */
async function isDynamic(thingGroupName: string, send: Session['send']): Promise<boolean> {
  const {queryString} = await ask(DescribeThingGroup, {thingGroupName}, send)
  return queryString !== undefined
}
