// What a job takes from the template that its request names: a template of the account, or one of the managed ones.
import type {Input} from '../../model/operations.js'
import type {Context} from '../context.js'
import {findTemplate} from '../find.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'
import type {JobDocument} from '../store/jobs.js'
import {fillDocument, findManagedTemplate} from './managed-templates.js'

interface TemplateOfJob {
  readonly config: JobConfig
  readonly document: JobDocument
}

/** The description is not inherited. Parameters are for managed templates only. */
export function findTemplateOfJob(context: Context, input: Input<'iot.CreateJob'>): TemplateOfJob | undefined {
  const {jobTemplateArn, documentParameters} = input
  const arn = jobTemplateArn === undefined ? undefined : parse(context, jobTemplateArn)
  if (arn?.managed) return managed(arn.name, documentParameters ?? {})
  if (documentParameters !== undefined) {
    throw invalidRequest('Document parameters can be used with managed job templates only.')
  }
  if (!arn) return undefined
  const {config, source, document} = findTemplate(context, arn.own ? arn.name : '')
  return {config, document: {source, document}}
}

function parse({arns}: Context, text: string) {
  const arn = arns.parse(text)
  if (!arn) throw invalidRequest(`Job template ARN ${text} is invalid.`)
  if (arn.kind !== 'jobtemplate') {
    throw invalidRequest(`Resource type should be jobtemplate but found invalid resource type ${arn.kind}`)
  }
  return arn
}

function managed(nameAndVersion: string, parameters: Readonly<Record<string, string>>): TemplateOfJob {
  const [name = '', version] = nameAndVersion.split(':')
  const template = findManagedTemplate(name, version)
  return {config: {}, document: {source: null, document: fillDocument(template, parameters)}}
}
