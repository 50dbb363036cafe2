// The things of a job → those that another job is to go on with, each by its latest attempt. Pure.
import type {ExecutionStatus} from '../engine/execution.js'
import {isPending} from '../engine/statuses.js'
import type {ObservedExecution} from './observed-execution.js'

/** `NOT_SENT` is a thing that the job means and never reached. */
export type ThingStatus = ExecutionStatus | 'NOT_SENT'

export interface ChosenThing {
  readonly thingName: string
  readonly status: ThingStatus
  /** The latest attempt; absent where there was none. */
  readonly execution: ObservedExecution | undefined
}

export interface Choice {
  /** By name. */
  readonly chosen: readonly ChosenThing[]
  /** Things that are not over yet; they are never chosen. */
  readonly pending: number
  /** Things in any other status than those asked for. */
  readonly others: number
}

/**
 * @param latest the latest attempt of each thing
 * @param members of the job's targets today; only where what was not sent is asked for
 */
export function chooseThings(
  latest: Iterable<ObservedExecution>,
  members: Iterable<string>,
  statuses: readonly ThingStatus[],
): Choice {
  const wanted = new Set(statuses)
  const chosen: ChosenThing[] = []
  const reached = new Set<string>()
  let [pending, others] = [0, 0]
  for (const execution of latest) {
    const {thingName = '', status} = execution
    reached.add(thingName)
    if (isPending(status)) pending++
    else if (wanted.has(status)) chosen.push({thingName, status, execution})
    else others++
  }
  if (wanted.has('NOT_SENT')) {
    for (const thingName of new Set(members)) {
      if (!reached.has(thingName)) chosen.push({thingName, status: 'NOT_SENT', execution: undefined})
    }
  }
  chosen.sort((left, right) => (left.thingName < right.thingName ? -1 : 1))
  return {chosen, pending, others}
}
