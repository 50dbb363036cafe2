// DescribeJob: the job, its counters and its configurations.
import {countersOf} from '../../engine/counters.js'
import {isActive} from '../../engine/job.js'
import {nextOpenings} from '../../engine/windows.js'
import type {Context, Handler} from '../context.js'
import {findJob} from '../find.js'
import {ROLLOUTS_SHOWN} from '../quotas.js'
import {dateOf, targetArn} from '../render.js'
import type {Job} from '../store/jobs.js'

/** Some configurations are shown empty when unset, others left out, as the service does. */
export const describeJob: Handler<'iot.DescribeJob'> = ({jobId}, context) => {
  const job = findJob(context, jobId)
  const {store, arns} = context
  return {
    documentSource: store.jobs.document(job.id).source,
    job: {
      presignedUrlConfig: {},
      jobExecutionsRolloutConfig: {},
      timeoutConfig: {},
      schedulingConfig: {},
      ...job.config,
      jobArn: arns.of('job', jobId),
      jobId,
      targetSelection: job.selection,
      status: job.status,
      forceCanceled: job.forced ? true : undefined,
      reasonCode: job.reasonCode,
      comment: job.comment,
      targets: store.jobs.targets(job.id).map((target) => targetArn(arns, target)),
      description: job.description,
      createdAt: new Date(job.createdAt),
      lastUpdatedAt: new Date(job.updatedAt),
      completedAt: dateOf(job.completedAt),
      jobProcessDetails: processDetails(context, job),
      namespaceId: job.namespace,
      isConcurrent: isConcurrent(context, job),
      scheduledJobRollouts: upcomingRollouts(context, job),
    },
  }
}

/** While things are being reached. Cancellation is immediate here, so it never shows. */
export const isConcurrent = ({store}: Context, {id, status}: Job) =>
  status === 'IN_PROGRESS' && store.rollouts.isUnderWay(id)

function upcomingRollouts({now}: Context, {status, ended, config}: Job) {
  const windows = config.schedulingConfig?.maintenanceWindows
  if (!windows?.length || ended || !isActive(status)) return undefined
  return nextOpenings(windows, now, ROLLOUTS_SHOWN).map((moment) => ({startTime: new Date(moment).toISOString()}))
}

function processDetails({store, arns}: Context, job: Job) {
  const processing = store.rollouts.targets(job.id).map((target) => targetArn(arns, target))
  return {
    processingTargets: processing.length > 0 ? processing : undefined,
    ...countersOf(store.executions.counts(job.id)),
  }
}
