// The job that goes on with another one: made once, however often and by however many it is tried.

import {sourceFinder} from '../../arguments/source-finder.js'
import {assertValid} from '../../cli/operation/assert-valid.js'
import {consent} from '../../cli/operation/consent.js'
import {dryRunText} from '../../cli/operation/dry-run.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {SourceJob} from '../../cli/session/described-job.js'
import type {Service} from '../../cli/session/open-service.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {CliError} from '../../errors/cli-error.js'
import {isAlreadyThere, isNotFound} from '../../errors/failure.js'
import {outputOf} from '../../members/operation-members.js'
import {CreateJob} from '../../model/iot/operations.js'
import {MAX_TARGETS} from '../../model/quotas.js'
import type {Structure, Value} from '../../value/value.js'
import {gatherInto, gatherRequests} from '../gather/gather-into.js'
import {groupFor} from '../gather/job-group.js'
import {findThings} from '../targets/find-things.js'
import {arnsLike} from '../targets/registry.js'
import type {Asked} from './continuation.js'
import {newInput} from './new-input.js'
import {continuingOperation} from './retry-flags.js'

export interface Created {
  readonly jobId: string
  readonly jobArn: string
  readonly group: string | null
}

export interface Plan {
  readonly asked: Asked
  readonly old: SourceJob
  readonly previous: SourceJob | undefined
  readonly jobId: string
  readonly names: readonly string[]
}

/** @returns nothing for a dry run; `taken` where another run has made a job of that id in the meantime */
export async function createContinuation(
  plan: Plan,
  service: Service,
  runtime: Runtime,
): Promise<Created | 'taken' | undefined> {
  const {asked, old, jobId} = plan
  const arnOf = arnsLike(old.jobArn)
  const names = asked.allowMissing ? await present(plan.names, service) : plan.names
  const gathers = names.length > MAX_TARGETS
  const arns = gathers ? [arnOf('thinggroup', groupFor(jobId))] : names.map((name) => arnOf('thing', name))
  const input = newInput(asked, old, plan.previous, {jobId, arns})
  await check(input, plan, service, runtime)
  if (runtime.globals.dryRun) return await printRequests(jobId, gathers ? names : [], input, runtime)
  if (names.length > MAX_TARGETS) {
    await consent({question: `This reaches ${names.length} things.`, typed: jobId}, runtime, {
      declined: 'Nothing was created',
    })
  }
  const {session, read} = service
  const gathered = gathers
    ? await gatherInto({jobId, names, allowMissing: asked.allowMissing, arnOf}, {send: session.send, read}, runtime)
    : undefined
  const targets: Value[] = gathered?.targets ?? arns
  try {
    const {jobArn = ''} = outputOf(CreateJob, await session.send(CreateJob, new Map(input).set('targets', targets)))
    return {jobId, jobArn, group: gathered?.group ?? null}
  } catch (error) {
    if (isAlreadyThere(error)) return 'taken'
    throw withNextStep(error, gathered?.group)
  }
}

async function check(input: Structure, {asked}: Plan, service: Service, runtime: Runtime): Promise<void> {
  const settings = await settingsOf(runtime)
  const sourceOf = sourceFinder(continuingOperation, asked.scanned, asked.files)
  const {now} = await service.session.clock()
  await assertValid(CreateJob, input, settings, sourceOf, now, runtime)
}

async function present(names: readonly string[], {read}: Service): Promise<readonly string[]> {
  const found: string[] = []
  for await (const {name, arn} of findThings(names, read)) if (arn !== undefined) found.push(name)
  return found
}

async function printRequests(jobId: string, gathered: readonly string[], input: Structure, {stdout}: Runtime) {
  for (const request of gatherRequests(jobId, gathered))
    await stdout.write(dryRunText(request.operation, request.input))
  await stdout.write(dryRunText(CreateJob, input))
  return undefined
}

/** What was done, and how to go on. */
function withNextStep(error: unknown, group: string | undefined): unknown {
  if (!(error instanceof CliError)) return error
  return error.withHints([
    ...(isNotFound(error) ? ['--allow-missing leaves out things that do not exist'] : []),
    ...(group === undefined ? [] : [`The things are in the group ${group}; the same command continues from here`]),
  ])
}
