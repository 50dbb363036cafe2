// The embedded service as others see it: HTTP requests in, HTTP answers out, over one state file.

import {read} from '../engine/clock.js'
import {type Arns, arnsOf} from './arn.js'
import {respond, type Transact} from './chain.js'
import type {Context} from './context.js'
import {advance} from './lifecycle/advance.js'
import {openState} from './store/open-state.js'
import type {Sql} from './store/sql.js'
import {Store} from './store/store.js'

export interface ServiceRequest {
  readonly method: string
  /** As it stands in the request line, without the query. */
  readonly path: string
  /** As it stands in the request line, without the question mark. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface ServiceResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface LocalServiceOptions {
  readonly stateFile: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly region: string
  readonly accountId?: string
  /** The text behind the URL of a document; nothing where there is none. */
  readonly documents?: (url: string) => string | undefined
}

export interface LocalService {
  handle(request: ServiceRequest): Promise<ServiceResponse>
  /** Work on the state beside the API, in one transaction. */
  write<Result>(work: (context: Context) => Result): Promise<Result>
  /** The same without changes, but for those that time alone makes. */
  read<Result>(work: (context: Context) => Result): Promise<Result>
  /** The state as it is now, in a new file of its own. */
  copyTo(file: string): Promise<void>
  close(): void
}

/** The account that AWS's own documentation uses. */
const DEFAULT_ACCOUNT = '123456789012'

/** The state file is opened, and made, with the first request. */
export function openLocalService(options: LocalServiceOptions): LocalService {
  const arns = arnsOf(options.region, options.accountId ?? DEFAULT_ACCOUNT)
  let opening: Promise<Sql> | undefined
  let opened: Sql | undefined
  const open = async () => {
    opening ??= openState(options.stateFile)
    opened = await opening
    return opened
  }
  return {
    handle: async (request) => respond(request, transactor(await open(), arns, options, servedHost(request))),
    write: async (work) => transactor(await open(), arns, options, undefined)('write', work),
    read: async (work) => transactor(await open(), arns, options, undefined)('read', work),
    copyTo: async (file) => {
      const sql = await open()
      sql.run('VACUUM INTO ?', file)
    },
    close: () => {
      opened?.close()
      opened = undefined
      opening = undefined
    },
  }
}

/** A read turns into a write when time alone has something to change. */
function transactor(sql: Sql, arns: Arns, options: LocalServiceOptions, host: string | undefined): Transact {
  return (mode, work) => {
    const store = new Store(sql)
    const now = read(store.clock.get(), options.now())
    const documents = options.documents ?? (() => undefined)
    const context: Context = {store, now, real: options.now(), arns, documents, host}
    const due = store.isDue(now)
    return sql.transaction(due ? 'write' : mode, () => {
      if (due || mode === 'write') advance(context)
      const result = work(context)
      store.executions.flush()
      return result
    })
  }
}

/** Requests over HTTP name the loopback host and port that they came to; those of the in-process client name AWS's. */
function servedHost({headers}: ServiceRequest): string | undefined {
  const {host} = headers
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(host) ? host : undefined
}
