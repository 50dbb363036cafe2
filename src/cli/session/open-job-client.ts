// A client for the requests about one job, for commands that read and end.
import type {Runtime} from '../runtime/runtime.js'
import type {JobClient} from './job-client.js'
import {openService} from './open-service.js'

export interface OpenedJobClient {
  readonly client: JobClient
  /** The service's time when it was opened. */
  readonly now: number
  close(): void
}

export const openJobClient = (runtime: Runtime, announce = true): Promise<OpenedJobClient> =>
  openService(runtime, announce)
