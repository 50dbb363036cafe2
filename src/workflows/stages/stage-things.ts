// Which things belong to which stage: those of a stage that is sent are the ones it was sent to. Only reads.
import type {Runtime} from '../../cli/runtime/runtime.js'
import {groupMembers} from '../../cli/session/group-members.js'
import type {Service} from '../../cli/session/open-service.js'
import {thingsOfJob} from '../../cli/session/things-of-job.js'
import {type StageMembers, stageMembers} from '../../derive/stage-members.js'
import {targetsLine} from '../../derive/target-counts.js'
import {UsageError} from '../../errors/cli-error.js'
import {type ResolvedTargets, resolveTargets} from '../targets/resolve-targets.js'
import type {LoadedStages} from './load-stages.js'
import type {StageState} from './stage-states.js'

export interface StageThings {
  readonly members: readonly StageMembers[]
  readonly arnOf: ResolvedTargets['arnOf']
}

/** @throws UsageError where a stage that is not sent yet has no things, or names some that are not among the targets */
export async function readStageThings(
  {file, targets}: LoadedStages,
  states: readonly StageState[],
  service: Pick<Service, 'read' | 'client'>,
  {stderr}: Pick<Runtime, 'stderr'>,
): Promise<StageThings> {
  const {read} = service
  const resolved = await resolveTargets(targets, read, true)
  await stderr.write(`${targetsLine(resolved.counts)}\n`)
  if (resolved.unknown.length > 0) {
    throw new UsageError(`These things do not exist: ${resolved.unknown.map(({name}) => name).join(', ')}`)
  }
  const sent = new Map<string, ReadonlySet<string>>()
  for (const {stage, sent: one} of states) {
    if (one) sent.set(stage.name, await thingsOfJob(one.job.facts, service))
  }
  const groups = new Map<string, ReadonlySet<string>>()
  for (const {chooses} of file.stages) {
    if (chooses.by === 'group') groups.set(chooses.group, await namesIn(chooses.group, read))
  }
  const members = stageMembers(resolved.names, file.stages, {seed: file.seed, groups, sent})
  for (const one of members) if (!sent.has(one.stage.name)) refuseEmpty(one, new Set(resolved.names))
  return {members, arnOf: resolved.arnOf}
}

async function namesIn(group: string, read: Service['read']): Promise<Set<string>> {
  const names = new Set<string>()
  for await (const name of groupMembers(group, read)) names.add(name)
  return names
}

function refuseEmpty({stage: {name, chooses}, names}: StageMembers, all: ReadonlySet<string>): void {
  const stray = chooses.by === 'things' ? chooses.names.filter((thing) => !all.has(thing)) : []
  if (stray.length > 0) {
    throw new UsageError(`Stage ${name} names things that are not among the targets: ${stray.slice(0, 10).join(', ')}`)
  }
  if (names.length > 0) return
  throw new UsageError(`Stage ${name} has no things: earlier stages took them all, or none match`, {
    hints: ['Nothing was sent'],
  })
}
