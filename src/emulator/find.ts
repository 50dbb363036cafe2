// Looks up what a request names, or refuses in the service's words.
import type {Context} from './context.js'
import {invalidRequest, notFound} from './service-exception.js'
import type {StoredExecution} from './store/executions.js'
import type {Group} from './store/groups.js'
import type {Job, Target} from './store/jobs.js'
import type {Template} from './store/templates.js'
import type {Thing} from './store/things.js'

/** A namespace that is named must be the job's; one that is not named matches every job. */
export function findJob({store}: Context, jobId: string, namespace?: string): Job {
  const job = store.jobs.find(jobId)
  if (!job || (namespace !== undefined && namespace !== job.namespace)) throw notFound(`Job ${jobId} cannot be found.`)
  return job
}

export function findThing({store}: Context, name: string): Thing {
  const thing = store.things.find(name)
  if (!thing) throw notFound(`Thing ${name} cannot be found.`)
  return thing
}

export function findGroup({store}: Context, name: string): Group {
  const group = store.groups.find(name)
  if (!group) throw notFound(`Thing group ${name} cannot be found.`)
  return group
}

export function findTemplate({store}: Context, templateId: string): Template {
  const template = store.templates.find(templateId)
  if (!template) throw notFound(`Job Template ${templateId} cannot be found.`)
  return template
}

interface ExecutionName {
  readonly jobId: string
  readonly thingName: string
  /** The newest when absent. */
  readonly executionNumber?: number | undefined
}

/** Executions outlive their thing. */
export function findExecution(context: Context, {jobId, thingName, executionNumber}: ExecutionName): StoredExecution {
  const {store} = context
  const job = store.jobs.find(jobId)
  const thing = store.things.findEver(thingName)
  const found = job && thing && store.executions.find(job.id, thing.id, executionNumber)
  if (!found) throw notFound(`Job execution of job ${jobId} on thing ${thingName} cannot be found.`)
  return found
}

/** Things and groups of this account, each once, in the order given. */
export function findTargets(context: Context, targets: readonly string[]): Target[] {
  return [...new Set(targets)].map((arn) => findTarget(context, arn))
}

function findTarget(context: Context, text: string): Target {
  const arn = context.arns.parse(text)
  if (!arn || (arn.kind !== 'thing' && arn.kind !== 'thinggroup')) {
    throw invalidRequest(`Target ${text} is neither a thing ARN nor a thing group ARN.`)
  }
  if (!arn.own) throw notFound(`Target ${text} cannot be found.`)
  const found = arn.kind === 'thing' ? findThing(context, arn.name) : findGroup(context, arn.name)
  return {kind: arn.kind, ref: found.id, name: arn.name}
}
