// The job of one stage: created once, by the first process. The others follow it.

import {assertPolicy, assertValid} from '../../cli/operation/assert-valid.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {Service} from '../../cli/session/open-service.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import type {StageMembers} from '../../derive/stage-members.js'
import {tag, withOwnTags} from '../../derive/tags.js'
import {isAlreadyThere} from '../../errors/failure.js'
import {listAt} from '../../members/shaped.js'
import type {CreateJobRequest} from '../../model/iot/job.js'
import {operationById} from '../../model/operations.js'
import {MAX_TARGETS} from '../../model/quotas.js'
import type {Structure, Value} from '../../value/value.js'
import {gatherInto} from '../gather/gather-into.js'
import {groupFor} from '../gather/job-group.js'
import type {ResolvedTargets} from '../targets/resolve-targets.js'
import type {LoadedStages} from './load-stages.js'
import {PLAN_TAG, STAGES_TAG} from './stage-states.js'

type ArnOf = ResolvedTargets['arnOf']

/** @throws UsageError where its tags do not fit */
export function stageInput({file, job, plan}: LoadedStages, {stage, names}: StageMembers, arnOf: ArnOf): Structure {
  const targets =
    names.length > MAX_TARGETS
      ? [arnOf('thinggroup', groupFor(stage.jobId))]
      : names.map((name) => arnOf('thing', name))
  const own = [tag(STAGES_TAG, file.name), tag(PLAN_TAG, plan)]
  const tags = withOwnTags(listAt<typeof CreateJobRequest>(job, 'tags'), own)
  return new Map<string, Value>([['jobId', stage.jobId], ['targets', targets], ...job, ['tags', tags]])
}

export async function checkInput(input: Structure, service: Service, runtime: Runtime): Promise<void> {
  const settings = await settingsOf(runtime)
  const {now} = await service.session.clock()
  await assertValid(operationById('iot.CreateJob'), input, settings, async () => undefined, now, runtime)
}

/** @throws InputError where a team's own rules are broken, such as the hours in which jobs may be created */
export async function checkRules(input: Structure, {session}: Service, runtime: Runtime): Promise<void> {
  const {now} = await session.clock()
  await assertPolicy(operationById('iot.CreateJob'), input, await settingsOf(runtime), now, runtime)
}

/** @returns whether it was this run that made the job */
export async function sendStage(
  input: Structure,
  {stage, names}: StageMembers,
  arnOf: ArnOf,
  {session, read}: Service,
  runtime: Runtime,
): Promise<boolean> {
  const wanted = {jobId: stage.jobId, names, allowMissing: true, arnOf, isInterruptTold: true}
  const gathered =
    names.length > MAX_TARGETS ? await gatherInto(wanted, {send: session.send, read}, runtime) : undefined
  const sent = gathered ? new Map(input).set('targets', gathered.targets) : input
  try {
    await session.send(operationById('iot.CreateJob'), sent)
    return true
  } catch (error) {
    if (isAlreadyThere(error)) return false
    throw error
  }
}
