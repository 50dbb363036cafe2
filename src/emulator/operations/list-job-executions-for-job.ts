// ListJobExecutionsForJob: what became of a job, thing by thing.
import type {Handler} from '../context.js'
import {findJob} from '../find.js'
import {cutPage, readToken} from '../next-token.js'
import {DEFAULT_PAGE} from '../quotas.js'
import {summaryOf} from '../render.js'

const LIST = 'ListJobExecutionsForJob'

export const listJobExecutionsForJob: Handler<'iot.ListJobExecutionsForJob'> = (input, context) => {
  const {status, maxResults = DEFAULT_PAGE} = input
  const after = readToken(LIST, input.nextToken) ?? [0, 0]
  const job = findJob(context, input.jobId)
  const found = context.store.executions.listOfJob(job.id, status, after, maxResults + 1)
  const {rows, nextToken} = cutPage(LIST, found, maxResults, ({thing, number}) => [thing, number])
  const executionSummaries = rows.map((execution) => ({
    thingArn: context.arns.of('thing', execution.thingName),
    jobExecutionSummary: summaryOf(execution),
  }))
  return {executionSummaries, nextToken}
}
