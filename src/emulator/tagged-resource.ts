// ARN → the resource whose tags are asked for.
import type {Context} from './context.js'
import {findGroup, findJob, findTemplate} from './find.js'
import {invalidRequest, notFound} from './service-exception.js'

/** @returns the name under which tags are stored: `job/fw-2` */
export function findTagged(context: Context, resourceArn: string): string {
  const arn = context.arns.parse(resourceArn)
  if (!arn) throw invalidRequest(`Resource ARN ${resourceArn} is invalid.`)
  if (!arn.own) throw notFound(`Resource ${resourceArn} cannot be found.`)
  if (arn.kind === 'job') findJob(context, arn.name)
  else if (arn.kind === 'jobtemplate') findTemplate(context, arn.name)
  else if (arn.kind === 'thinggroup') findGroup(context, arn.name)
  else throw invalidRequest(`Resources of type ${arn.kind} cannot be tagged.`)
  return `${arn.kind}/${arn.name}`
}
