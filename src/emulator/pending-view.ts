// What devices have to do, as notifications over MQTT show it.
import type {Context} from './context.js'
import {deviceSummary, documentOf} from './operations/data/device-view.js'
import {MAX_PENDING_NOTIFIED} from './quotas.js'
import {secondsOf} from './render.js'

/** Executions by job and number, in the order in which the device gets them. */
export type PendingKeys = readonly string[]

export interface PendingView {
  readonly keys: PendingKeys
  readonly inProgress: readonly object[]
  readonly queued: readonly object[]
  /** The first of them; nothing where the device has nothing to do. */
  readonly next: object | undefined
  /** Seconds since the epoch. */
  readonly timestamp: number
}

/** @returns nothing where there is no such thing */
export function pendingView(context: Context, name: string): PendingView | undefined {
  const thing = context.store.things.find(name)
  if (!thing) return undefined
  const pending = context.store.executions.pending(thing.id, Number.MAX_SAFE_INTEGER)
  const shown = pending.slice(0, MAX_PENDING_NOTIFIED)
  const [first] = pending
  return {
    keys: pending.map(({jobId, number}) => keyOf(jobId, number)),
    inProgress: shown.filter(({status}) => status === 'IN_PROGRESS').map(deviceSummary),
    queued: shown.filter(({status}) => status === 'QUEUED').map(deviceSummary),
    next: first && {
      ...deviceSummary(first),
      status: first.status,
      statusDetails: first.details ?? undefined,
      jobDocument: documentOf(context, first),
    },
    timestamp: secondsOf(context.now) ?? 0,
  }
}

export type WatchedThings = 'connected' | 'manual'

/** Of all things that have a session, or that nothing simulates; those that have nothing to do are left out. */
export function pendingKeys({store}: Context, of: WatchedThings): ReadonlyMap<string, PendingKeys> {
  const keys = new Map<string, string[]>()
  for (const {thing, jobId, number} of store.executions.pendingKeys(of)) {
    const known = keys.get(thing)
    if (known) known.push(keyOf(jobId, number))
    else keys.set(thing, [keyOf(jobId, number)])
  }
  return keys
}

const keyOf = (jobId: string, number: number) => `${jobId} ${number}`
