// CreateJobTemplate: configurations to make jobs from, given or copied from a job.
import {CreateJobTemplate} from '../../model/iot/operations.js'
import type {Input} from '../../model/operations.js'
import type {Context, Handler} from '../context.js'
import {findJob} from '../find.js'
import {configOf, type JobConfig} from '../job-config.js'
import {MAX_TEMPLATES} from '../quotas.js'
import {checkConfigurations} from '../rules/configurations.js'
import {checkDocumentChoice, readDocument} from '../rules/document.js'
import {checkDocumentPlaceholders} from '../rules/placeholders.js'
import {checkSigningRole} from '../rules/presigned-url.js'
import {requestOf} from '../rules/refuse.js'
import {checkTags} from '../rules/tags.js'
import {checkCrons} from '../rules/windows.js'
import {conflict, invalidRequest, limitExceeded} from '../service-exception.js'
import type {Job} from '../store/jobs.js'

export const createJobTemplate: Handler<'iot.CreateJobTemplate'> = (input, context) => {
  const {store, now, arns} = context
  const {jobTemplateId, description, maintenanceWindows} = input
  const request = requestOf(CreateJobTemplate, input)
  checkDocumentChoice(request)
  checkConfigurations(input, request)
  checkTags(input.tags ?? [])
  checkCrons(request)
  const job = findSourceJob(context, input)
  const windows = maintenanceWindows && {schedulingConfig: {maintenanceWindows}}
  const config = {...(job && copiedConfig(job)), ...configOf(input), ...windows}
  const {source, document} = readDocument(input, job && store.jobs.document(job.id), context.documents)
  checkDocumentPlaceholders(document, config.destinationPackageVersions)
  checkSigningRole(document, config.presignedUrlConfig)
  if (store.templates.find(jobTemplateId))
    throw conflict(`Job Template ${jobTemplateId} already exists.`, jobTemplateId)
  if (store.templates.count() >= MAX_TEMPLATES) {
    throw limitExceeded(`An account cannot have more than ${MAX_TEMPLATES} job templates.`)
  }
  store.templates.insert({templateId: jobTemplateId, description, createdAt: now, source, document, config})
  store.tags.put(`jobtemplate/${jobTemplateId}`, input.tags ?? [])
  return {jobTemplateArn: arns.of('jobtemplate', jobTemplateId), jobTemplateId}
}

function findSourceJob(context: Context, {jobArn}: Input<'iot.CreateJobTemplate'>): Job | undefined {
  if (jobArn === undefined) return undefined
  const arn = context.arns.parse(jobArn)
  if (!arn) throw invalidRequest(`Job ARN ${jobArn} is invalid.`)
  if (arn.kind !== 'job') {
    throw invalidRequest(`Resource type should be job but found invalid resource type ${arn.kind}`)
  }
  return findJob(context, arn.own ? arn.name : '')
}

/** All but what belongs to that one job: its start and end, its own template and the parameters for that. */
function copiedConfig({config}: Job): JobConfig {
  const {schedulingConfig, documentParameters: _parameters, jobTemplateArn: _template, ...rest} = config
  const maintenanceWindows = schedulingConfig?.maintenanceWindows
  return {...rest, ...(maintenanceWindows && {schedulingConfig: {maintenanceWindows}})}
}
