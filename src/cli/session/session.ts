// A connection to the service that was asked for: AWS, another endpoint, or the local simulator.
import type {Paging} from '../../arguments/paging.js'
import type {LocalService} from '../../emulator/local-service.js'
import {ServiceError} from '../../errors/cli-error.js'
import {isNotFound, isTransient} from '../../errors/failure.js'
import {SIMULATOR} from '../../model/local-simulator.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {CallerIdentity} from '../../transport/identify.js'
import {paginate} from '../../transport/pages/paginate.js'
import {readAhead} from '../../transport/pages/read-ahead.js'
import type {ReadBody} from '../../transport/protocol.js'
import {createSender, type Sender} from '../../transport/sender.js'
import type {Structure} from '../../value/value.js'
import {isInteractive} from '../runtime/is-interactive.js'
import type {Runtime} from '../runtime/runtime.js'
import {askMfaCode} from './ask-mfa-code.js'
import {hasQuotas} from './has-quotas.js'
import {historian} from './history.js'
import {announceLocal, documentsPath, isLocal, statePath} from './local-simulator.js'
import {rateLimited} from './rate-limited.js'

export interface Session {
  /** As fast as the quotas of the account allow. */
  send(operation: Operation, input: Structure): Promise<Structure>
  /**
   * The answer, or the pages of a listing as they come.
   * @param read a faster way to read the pages that it knows, where a listing is neither resumed nor cut
   */
  pages(operation: Operation, input: Structure, paging: Paging, read?: ReadBody): AsyncIterable<Structure>
  /** The time of the service. */
  clock(): Promise<SessionClock>
  /** Whose credentials requests are signed with. */
  identify(): Promise<CallerIdentity>
  /**
   * Gets the credentials, so that the user is asked for what they need before keys are read for something else. What may pass
   * by itself is left to the requests.
   */
  signIn(): Promise<void>
  close(): void
}

export interface SessionClock {
  /** Milliseconds since the epoch, at the real moment `real`. */
  readonly now: number
  readonly real: number
  readonly speed: number
  readonly paused: boolean
}

/** @param announce whether a note says that this is not AWS; a second session of one command stays silent */
export async function openSession(settings: Settings, runtime: Runtime, announce = true): Promise<Session> {
  const {env, home, now, stderr, globals} = runtime
  if (announce) await announceLocal(runtime)
  const local = isLocal(runtime) ? await openLocal(settings, runtime) : undefined
  const debug = (line: string) => void stderr.write(`${line}\n`)
  const sender = createSender(settings, {
    env,
    home,
    now,
    ...(runtime.secrets ? {secrets: runtime.secrets} : {}),
    ...(isInteractive(runtime) ? {askMfaCode: (serial) => askMfaCode(serial, runtime)} : {}),
    ...(globals.debug ? {debug} : {}),
    ...(local ? {local: local.handle} : {}),
    onChange: historian(settings, runtime),
  })
  const closed = new AbortController()
  const send = local
    ? suggesting(sender.send, local)
    : rateLimited(
        sender.send,
        {hasQuotas: (service) => hasQuotas(settings, runtime, service), closed: closed.signal},
        runtime,
      )
  return {
    send,
    pages(operation, input, paging, read) {
      if (!paging.on) return onePage(send, operation, input)
      const whole = paging.maxItems === undefined && paging.startingToken === undefined
      const sendReading: typeof send = whole ? (asked, request) => send(asked, request, read) : send
      return readAhead(paginate(sendReading, operation, input, paging))
    },
    identify: sender.identify,
    async signIn() {
      await sender.signIn().catch((error: unknown) => {
        if (!isTransient(error)) throw error
      })
    },
    clock: async () => {
      if (local) return (await import('../../emulator/state/clock.js')).adjustClock(local, {})
      return {now: now(), real: now(), speed: 1, paused: false}
    },
    close() {
      closed.abort()
      sender.close()
      local?.close()
    },
  }
}

async function openLocal({region}: Settings, runtime: Runtime) {
  const {openLocalService} = await import('../../emulator/local-service.js')
  return openLocalService({
    stateFile: statePath(runtime),
    documents: documentsPath(runtime),
    now: runtime.now,
    region: region ?? SIMULATOR.region,
  })
}

/** Names are cheap to look up where the service is in this process. */
function suggesting(send: Sender['send'], local: LocalService): Sender['send'] {
  return async (operation, input, read) => {
    try {
      return await send(operation, input, read)
    } catch (error) {
      if (!(error instanceof ServiceError) || !isNotFound(error)) throw error
      throw await (await import('./suggest-names.js')).suggestNames(error, input, local)
    }
  }
}

async function* onePage(send: Sender['send'], operation: Operation, input: Structure): AsyncGenerator<Structure> {
  yield await send(operation, input)
}
