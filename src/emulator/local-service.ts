// The local simulator as others see it: HTTP requests in, HTTP answers out, over one state file.
import {SIMULATOR} from '../model/local-simulator.js'
import type {Operation} from '../model/vocabulary.js'
import type {Structure} from '../value/value.js'
import type {ServiceRequest, ServiceResponse} from '../wire/http-message.js'
import {arnsOf} from './arn.js'
import {perform, respond, type Transact} from './chain.js'
import type {Context} from './context.js'
import {regionOf} from './request-scope.js'
import {openState} from './store/open-state.js'
import {retryWhileBusy} from './store/retry-while-busy.js'
import type {Sql} from './store/sql.js'
import {stateError} from './store/state-error.js'
import {transact} from './transact.js'

export interface LocalServiceOptions {
  readonly stateFile: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Of requests that are not signed for another one. */
  readonly region: string
  readonly accountId?: string
  /** The folder that stands in for S3; the one that the state is set to when absent. */
  readonly documents?: string | undefined
  /** How long other processes are waited for, in milliseconds. */
  readonly patience?: number
}

/** Everything that it does throws StateBusy where another process holds the state for too long. */
export interface LocalService {
  handle(request: ServiceRequest): Promise<ServiceResponse>
  /**
   * An operation without HTTP, for other ways to devices.
   * @returns the output as JSON
   * @throws ServiceException where the service refuses it
   */
  perform(operation: Operation, input: Structure): Promise<string>
  /** Work on the state beside the API, in one transaction. It may begin anew, and then must do the same. */
  write<Result>(work: (context: Context) => Result): Promise<Result>
  /** The same without changes, but for those that time alone makes. */
  read<Result>(work: (context: Context) => Result): Promise<Result>
  /** The state as it is now, in a new file of its own. */
  copyTo(file: string): Promise<void>
  close(): void
}

/** The state file is opened, and made, with the first request; one that cannot be opened is tried anew with the next. */
export function openLocalService(options: LocalServiceOptions): LocalService {
  const {stateFile, now, region, accountId = SIMULATOR.account, documents, patience} = options
  const connection = lazily(() => openState(stateFile, patience))
  const transactor =
    (host: string | undefined, signedFor = region): Transact =>
    async (mode, work) => {
      const sql = await connection.open()
      const arns = arnsOf(signedFor, accountId)
      try {
        return await retryWhileBusy(stateFile, () => transact(sql, mode, now, {arns, documents, host}, work), patience)
      } catch (error) {
        throw stateError(error, stateFile, sql)
      }
    }
  return {
    handle: (request) => respond(request, transactor(servedHost(request), regionOf(request.headers))),
    perform: (operation, input) => perform(operation, input, transactor(undefined)),
    write: (work) => transactor(undefined)('write', work),
    read: (work) => transactor(undefined)('read', work),
    copyTo: async (file) => {
      const sql = await connection.open()
      await retryWhileBusy(stateFile, () => sql.run('VACUUM INTO ?', file), patience)
    },
    close: connection.close,
  }
}

function lazily(connect: () => Promise<Sql>) {
  let opening: Promise<Sql> | undefined
  let opened: Sql | undefined
  return {
    async open(): Promise<Sql> {
      opening ??= connect()
      try {
        opened = await opening
        return opened
      } catch (error) {
        opening = undefined
        throw error
      }
    },
    close(): void {
      opened?.close()
      opened = undefined
      opening = undefined
    },
  }
}

/** Requests over HTTP name the loopback host and port that they came to; those of the in-process client name AWS's. */
function servedHost({headers}: ServiceRequest): string | undefined {
  const {host} = headers
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(host) ? host : undefined
}
