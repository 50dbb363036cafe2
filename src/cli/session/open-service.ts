// A connection for commands that read and then change: settings, session, and the service's time, opened once.
import {setTimeout} from 'node:timers/promises'
import {requireRegion} from '../../settings/region.js'
import type {Runtime} from '../runtime/runtime.js'
import {hasQuotas} from './has-quotas.js'
import {JobClient} from './job-client.js'
import {isLocal} from './local-simulator.js'
import {retryingSend, type Send} from './retrying-send.js'
import {openSession, type Session} from './session.js'
import {settingsOf} from './settings-of.js'

export interface Service {
  readonly session: Session
  /** For reads: throttling and a lost network are waited out. */
  readonly read: Send
  readonly client: JobClient
  /** Whether the quotas of an AWS account hold for it. */
  readonly hasQuotas: boolean
  /** The service's time when it was opened. */
  readonly now: number
  close(): void
}

/** @param announce whether a note says that this is not AWS */
export async function openService(runtime: Runtime, announce = true): Promise<Service> {
  const {now, stderr} = runtime
  // A dry run of these commands asks the service as well: what they would send depends on it.
  const settings = await settingsOf(runtime, isLocal(runtime))
  if (!isLocal(runtime)) requireRegion(settings)
  const session = await openSession(settings, runtime, announce)
  const onWait = async (operation: string, code: string, retryIn: number) => {
    if (stderr.isTTY) await stderr.write(`${operation}: ${code}, again in ${retryIn / 1000} s\n`)
  }
  const sleep = (milliseconds: number) => setTimeout(milliseconds)
  const read = retryingSend(session.send, {now, sleep, onWait})
  return {
    session,
    read,
    client: new JobClient(read),
    hasQuotas: hasQuotas(settings, runtime),
    now: (await session.clock()).now,
    close: () => session.close(),
  }
}
