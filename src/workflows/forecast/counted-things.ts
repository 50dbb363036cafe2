// How many things the targets are, where neither they nor the user say so: the registry is asked if it may be.

import {countThings} from '../../cli/session/count-things.js'
import type {Service} from '../../cli/session/open-service.js'
import {UsageError} from '../../errors/cli-error.js'
import {isGroupArn, nameInArn} from '../../model/arn.js'
import {COUNT, THINGS} from './forecast-flags.js'
import type {ForecastRequest} from './forecast-request.js'
import type {Subject} from './subject.js'

/** @throws UsageError where it may not be asked, or there are none */
export async function countedThings(
  {targets}: Subject,
  {count}: ForecastRequest,
  service: () => Promise<Service>,
): Promise<number> {
  if (!count) throw new UsageError(question(targets))
  const {read} = await service()
  const {things} = await countThings(targets, read, Number.POSITIVE_INFINITY)
  if (things > 0) return things
  throw new UsageError('The targets have no things', {hints: [`${THINGS} N forecasts for that many things`]})
}

function question(targets: readonly string[]): string {
  const groups = targets.filter(isGroupArn).map(nameInArn)
  const [first] = groups
  const what =
    first === undefined
      ? 'How many things does it reach'
      : groups.length === 1
        ? `How many things are in group ${first}`
        : `How many things are in the groups ${groups.join(', ')}`
  return `${what}? ${THINGS} N, or ${COUNT}`
}
