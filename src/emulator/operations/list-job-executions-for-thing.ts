// ListJobExecutionsForThing: what one device was given to do, newest first.
import type {Handler} from '../context.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {summaryOf} from '../render.js'
import {notFound} from '../service-exception.js'

const LIST = 'ListJobExecutionsForThing'

export const listJobExecutionsForThing: Handler<'iot.ListJobExecutionsForThing'> = (input, {store}) => {
  const {thingName, status, jobId, namespaceId, maxResults = DEFAULT_PAGE} = input
  const [before = Number.MAX_SAFE_INTEGER] = readToken(LIST, input.nextToken) ?? []
  const thing = store.things.findEver(thingName)
  if (!thing) throw notFound(`Thing ${thingName} cannot be found.`)
  const filter = {status, jobId, namespace: namespaceId}
  const found = store.executions.listOfThing(thing.id, filter, before, maxResults + 1)
  const {rows, nextToken} = cutPage(LIST, found, maxResults, ({id}) => [id])
  const executionSummaries = rows.map((execution) => ({
    jobId: execution.jobId,
    jobExecutionSummary: summaryOf(execution),
  }))
  return {executionSummaries, nextToken}
}
