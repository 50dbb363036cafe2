// A client for the requests about one job, for commands that read and end.
import {setTimeout} from 'node:timers/promises'
import {requireRegion} from '../../settings/region.js'
import type {Runtime} from '../runtime/runtime.js'
import {isLocal} from './embedded.js'
import {JobClient} from './job-client.js'
import {patientSend} from './retrying-send.js'
import {openSession} from './session.js'
import {settingsOf} from './settings-of.js'

export interface OpenedJobClient {
  readonly client: JobClient
  /** The service's time when it was opened. */
  readonly now: number
  close(): void
}

/** Throttling is waited out, and told to whoever sits at a terminal. */
export async function openJobClient(runtime: Runtime, announce = true): Promise<OpenedJobClient> {
  const {now, stderr} = runtime
  const settings = await settingsOf(runtime)
  if (!isLocal(runtime)) requireRegion(settings)
  const session = await openSession(settings, runtime, announce)
  const onWait = async (operation: string, code: string, retryIn: number) => {
    if (stderr.isTTY) await stderr.write(`${operation}: ${code}, again in ${retryIn / 1000} s\n`)
  }
  const sleep = (milliseconds: number) => setTimeout(milliseconds)
  const client = new JobClient(patientSend(session.send, {now, sleep, onWait}))
  return {client, now: (await session.clock()).now, close: () => session.close()}
}
