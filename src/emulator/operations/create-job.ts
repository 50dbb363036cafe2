// CreateJob: the rules of the request, then what it names, then the state.

import {isOpen, nextChange} from '../../engine/schedule.js'
import {CreateJob} from '../../model/iot/operations.js'
import type {Input} from '../../model/operations.js'
import {MAX_CONCURRENT_JOBS, MAX_TARGETS} from '../../model/quotas.js'
import type {Context, Handler} from '../context.js'
import {findTemplateOfJob} from '../documents/template-of-job.js'
import {findTargets} from '../find.js'
import {configOf, type JobConfig} from '../job-config.js'
import {beginRollout} from '../lifecycle/roll-out.js'
import {checkConfigurations} from '../rules/configurations.js'
import {checkDocumentChoice, readDocument} from '../rules/document.js'
import {checkDocumentPlaceholders} from '../rules/placeholders.js'
import {checkSigningRole} from '../rules/presigned-url.js'
import {requestOf} from '../rules/refuse.js'
import {checkScheduling} from '../rules/scheduling.js'
import {checkTags} from '../rules/tags.js'
import {checkCrons, checkWindows} from '../rules/windows.js'
import {alreadyExists, limitExceeded} from '../service-exception.js'
import type {Job, JobDocument} from '../store/jobs.js'

export const createJob: Handler<'iot.CreateJob'> = (input, context) => {
  checkRequest(input, context.now)
  const template = findTemplateOfJob(context, input)
  const config: JobConfig = {...template?.config, ...configOf(input)}
  checkWindows(config.schedulingConfig?.maintenanceWindows, input.targetSelection ?? 'SNAPSHOT')
  const document = readDocument(input, template?.document, context.documents)
  checkDocumentPlaceholders(document.document, config.destinationPackageVersions)
  checkSigningRole(document.document, config.presignedUrlConfig)
  const targets = findTargets(context, input.targets)
  const job = insertJob(context, input, config, document)
  context.store.jobs.addTargets(job.id, targets)
  context.store.tags.put(`job/${job.jobId}`, input.tags ?? [])
  if (isOpen(config.schedulingConfig, context.now)) beginRollout(context, job)
  return {jobArn: context.arns.of('job', job.jobId), jobId: job.jobId, description: job.description}
}

function checkRequest(input: Input<'iot.CreateJob'>, now: number): void {
  const request = requestOf(CreateJob, input, now)
  checkDocumentChoice(request)
  checkConfigurations(input, request)
  checkScheduling(request)
  checkCrons(request)
  checkTags(input.tags ?? [])
  if (input.targets.length > MAX_TARGETS) throw limitExceeded(`A job cannot have more than ${MAX_TARGETS} targets.`)
}

/**
 * Scheduled at first, also where it begins at once. The same request again is refused like any other that uses a
 * taken id; so is the id of a job that is being deleted.
 */
function insertJob(
  {store, now, arns}: Context,
  input: Input<'iot.CreateJob'>,
  config: JobConfig,
  document: JobDocument,
): Job {
  const {jobId, targetSelection = 'SNAPSHOT', description, namespaceId} = input
  if (store.jobs.find(jobId)) throw alreadyExists(`Job ${jobId} already exists.`, jobId, arns.of('job', jobId))
  if (isOpen(config.schedulingConfig, now) && store.rollouts.areAtLeast(MAX_CONCURRENT_JOBS)) {
    throw limitExceeded(`More than ${MAX_CONCURRENT_JOBS} jobs cannot be rolled out at a time.`)
  }
  const job: Omit<Job, 'id'> = {
    jobId,
    status: 'SCHEDULED',
    selection: targetSelection,
    createdAt: now,
    updatedAt: now,
    completedAt: null,
    due: nextChange(config.schedulingConfig, now) ?? null,
    batchAt: null,
    batchSize: 0,
    notified: 0,
    ended: false,
    forced: false,
    description: description ?? null,
    comment: null,
    reasonCode: null,
    namespace: namespaceId ?? null,
    config,
  }
  return {...job, id: store.jobs.insert(job, document)}
}
