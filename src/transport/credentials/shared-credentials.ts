// What gets credentials → the same for all who need them, as long as they hold: the user is not asked for two codes.
import {Interrupted} from '../../errors/cli-error.js'
import type {Credentials} from './static-credentials.js'

export function sharedCredentials(get: () => Promise<Credentials>, now: () => number): () => Promise<Credentials> {
  let known: Promise<Held> | undefined
  const fresh = async () => held(await get(), now())
  /** Who watches a job outlives a service that does not answer just then: until they end, the old ones hold. */
  const renewed = (old: Held) =>
    fresh().catch((error: unknown) => {
      if (error instanceof Interrupted || isOver(old.credentials, now())) throw error
      return held(old.credentials, now())
    })
  return async () => {
    // Each waits for the one before: of two at once, the second would not know the first.
    known = known?.then((old) => (now() > old.renewAt ? renewed(old) : old), fresh) ?? fresh()
    return (await known).credentials
  }
}

interface Held {
  readonly credentials: Credentials
  /** Milliseconds since the epoch. */
  readonly renewAt: number
}

const MARGIN_MS = 5 * 60_000

/** Those that live for less than the margin are kept for half of what is left: they are needed twice for each request. */
function held(credentials: Credentials, now: number): Held {
  const ends = credentials.expiration?.getTime() ?? Number.POSITIVE_INFINITY
  return {credentials, renewAt: ends - Math.min(MARGIN_MS, Math.max(0, ends - now) / 2)}
}

const isOver = ({expiration}: Credentials, now: number) => expiration !== undefined && expiration.getTime() < now
