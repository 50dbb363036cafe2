// Many things → targets of a job: a static group for it, made step by step, so that the same call goes on wherever an
// earlier one was cut off. Knows nothing of jobs but their ids.

import {runPool} from '../../bulk/pool.js'
import {groupMembers} from '../../cli/session/group-members.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {CliError, ServiceError} from '../../errors/cli-error.js'
import {isNotFound, isTransient} from '../../errors/failure.js'
import {inputOf} from '../../members/operation-members.js'
import {AddThingToThingGroup} from '../../model/iot/registry/group-operations.js'
import {MAX_TARGETS} from '../../model/quotas.js'
import type {Structure} from '../../value/value.js'
import {deleteGroup} from './delete-group.js'
import {cutOff, missingThings, notSeen, otherThings, tooFull} from './gather-errors.js'
import {ensureGroup, groupFor} from './job-group.js'

/** One of the targets is the group. */
const MAX_OTHERS = MAX_TARGETS - 1

export interface Gathering {
  readonly jobId: string
  readonly names: readonly string[]
  readonly allowMissing: boolean
}

export interface GatherPorts {
  readonly send: Send
  readonly read: Send
  /** Milliseconds after which a job sees who joined. */
  readonly settle: number
  sleep(milliseconds: number): Promise<void>
  /** @param count of things that are to be added */
  onProgress?(count: number): {step(): Promise<void>; end(): Promise<void>}
}

export interface Gathered {
  readonly group: string
  /** Things that are in as many groups as they may already, and become targets themselves. */
  readonly beside: readonly string[]
  readonly missing: readonly string[]
}

/** @throws OtherError where the group is of something else, ServiceError where things cannot be added */
export async function gather(gathering: Gathering, ports: GatherPorts): Promise<Gathered> {
  const group = groupFor(gathering.jobId)
  await ensureGroup(gathering.jobId, ports.send, ports.read)
  const wanted = new Set(gathering.names)
  const present = await membersWithin(group, wanted, ports)
  const outcomes = await addAll(
    group,
    gathering.names.filter((name) => !present.has(name)),
    ports,
  )
  const [beside, missing] = [outcomes.full, outcomes.missing]
  if (missing.length > 0 && !gathering.allowMissing) throw missingThings(missing, group)
  if (beside.length > MAX_OTHERS) {
    await deleteGroup(group, ports.send)
    throw tooFull(beside, MAX_OTHERS)
  }
  for (const name of [...beside, ...missing]) wanted.delete(name)
  await untilSeen(group, wanted, ports)
  return {group, beside, missing}
}

/** @throws OtherError where others are in it */
async function membersWithin(group: string, wanted: ReadonlySet<string>, {read}: GatherPorts): Promise<Set<string>> {
  const members = new Set<string>()
  for await (const name of groupMembers(group, read, false)) members.add(name)
  const others = [...members].filter((name) => !wanted.has(name))
  if (others.length > 0) throw otherThings(group, others)
  return members
}

export const addThing = (group: string, name: string): Structure =>
  inputOf(AddThingToThingGroup, {thingGroupName: group, thingName: name})

interface Outcomes {
  readonly full: string[]
  readonly missing: string[]
}

async function addAll(group: string, names: readonly string[], ports: GatherPorts): Promise<Outcomes> {
  const {send, sleep} = ports
  const outcomes: Outcomes = {full: [], missing: []}
  const progress = ports.onProgress?.(names.length)
  let failure: unknown
  const {thrown} = await runPool<string, void>({
    tasks: names,
    count: names.length,
    most: 32,
    sleep,
    isThrottled: (error) => isTransient(error) && !isFull(error),
    run: (name) => add(group, name, send, outcomes),
    done: async () => progress?.step(),
    failed: async (name, error) => {
      failure ??= error instanceof CliError ? cutOff(error, name, group) : error
      return false
    },
  })
  await progress?.end()
  for (const error of [failure, ...thrown]) if (error !== undefined) throw error
  return outcomes
}

async function add(group: string, name: string, send: Send, {full, missing}: Outcomes): Promise<void> {
  try {
    await send(AddThingToThingGroup, addThing(group, name))
  } catch (error) {
    if (isFull(error)) full.push(name)
    else if (isNotFound(error)) missing.push(name)
    else throw error
  }
}

const isFull = (error: unknown) => error instanceof ServiceError && error.code.startsWith('LimitExceeded')

/** Lists lag behind: a snapshot that is made too early misses who is not seen yet. */
async function untilSeen(group: string, wanted: ReadonlySet<string>, ports: GatherPorts): Promise<void> {
  for (let pause = 500; ; pause = Math.min(8000, pause * 2)) {
    const seen = await membersWithin(group, wanted, ports)
    if (seen.size === wanted.size) break
    if (pause >= 8000) throw notSeen(group, wanted.size - seen.size)
    await ports.sleep(pause)
  }
  if (ports.settle > 0) await ports.sleep(ports.settle)
}
