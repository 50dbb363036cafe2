// Gathering as a command does it: with a bar, with what is said to people, and an interrupt that says how to go on.

import {setTimeout} from 'node:timers/promises'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {withStatusLine} from '../../cli/runtime/status-line.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import type {Send} from '../../cli/session/retrying-send.js'
import {ExitCode} from '../../errors/cli-error.js'
import {AddThingToThingGroup, CreateThingGroup} from '../../model/iot/registry/group-operations.js'
import type {Operation} from '../../model/vocabulary.js'
import {counted} from '../../text/counted.js'
import type {Structure} from '../../value/value.js'
import {progressLine} from '../bulk/progress-line.js'
import {addThing, type Gathering, type GatherPorts, gather} from './gather.js'
import {createGroup, groupFor} from './job-group.js'

export interface Wanted extends Gathering {
  /** Whether the caller itself says what an interrupt means. */
  readonly isInterruptTold?: boolean
  arnOf(type: 'thing' | 'thinggroup', name: string): string
}

interface Connection {
  readonly send: Send
  readonly read: Send
}

export interface IntoGroup {
  /** ARNs: the group, and the things that it could not take. */
  readonly targets: string[]
  readonly group: string
  readonly missing: readonly string[]
}

export async function gatherInto(wanted: Wanted, {send, read}: Connection, outer: Runtime): Promise<IntoGroup> {
  const {runtime, status} = withStatusLine(outer)
  const released = new AbortController()
  if (!wanted.isInterruptTold) {
    void runtime.untilInterrupted(released.signal).then(() => leave(released.signal, runtime))
  }
  try {
    const group = groupFor(wanted.jobId)
    await runtime.stderr.write(`gathering ${counted(wanted.names.length, 'thing')} in the thing group ${group}\n`)
    const bar = (count: number) => {
      const line = progressLine(status, runtime, count)
      return {step: () => line.step(true), end: () => line.end()}
    }
    const {beside, missing} = await gather(wanted, {...gatherPorts(send, read, runtime), onProgress: bar})
    if (missing.length > 0) await runtime.stderr.write(`left out, as they do not exist: ${missing.join(', ')}\n`)
    const targets = [wanted.arnOf('thinggroup', group), ...beside.map((name) => wanted.arnOf('thing', name))]
    return {targets, group, missing}
  } finally {
    released.abort()
    await status.clear()
  }
}

async function leave(released: AbortSignal, {stderr, exit}: Runtime): Promise<void> {
  if (released.aborted) return
  await stderr.write('Stopped before the job was created. Run the same command again: it continues from here\n')
  exit(ExitCode.interrupted)
}

export interface PlannedRequest {
  readonly operation: Operation
  readonly input: Structure
}

/** What gathering would send, for --dry-run. */
export function* gatherRequests(jobId: string, names: readonly string[]): Generator<PlannedRequest> {
  if (names.length === 0) return
  yield {operation: CreateThingGroup, input: createGroup(jobId)}
  for (const name of names) yield {operation: AddThingToThingGroup, input: addThing(groupFor(jobId), name)}
}

/** AWS: a job that is created too early may miss a thing. */
const SETTLE = 5000

function gatherPorts(send: Send, read: Send, runtime: Runtime): GatherPorts {
  const local = isLocal(runtime)
  return {
    send,
    read,
    settle: local ? 0 : SETTLE,
    sleep: (milliseconds) => setTimeout(milliseconds),
  }
}
