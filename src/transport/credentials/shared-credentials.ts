// What gets credentials → the same for all who need them, as long as they hold: the user is not asked for two codes.
import {Interrupted} from '../../errors/cli-error.js'
import type {Credentials} from './static-credentials.js'

export function sharedCredentials(get: () => Promise<Credentials>, now: () => number): () => Promise<Credentials> {
  let known: Promise<Credentials> | undefined
  /** Who watches a job outlives a service that does not answer just then: until they end, the old ones hold. */
  const renewed = (old: Credentials) =>
    get().catch((error: unknown) => {
      if (error instanceof Interrupted || isEnding(old, now())) throw error
      return old
    })
  return () => {
    // Each waits for the one before: of two at once, the second would not know the first.
    known = known?.then((old) => (isEnding(old, now(), MARGIN_MS) ? renewed(old) : old), get) ?? get()
    return known
  }
}

const MARGIN_MS = 5 * 60_000

const isEnding = ({expiration}: Credentials, now: number, margin = 0) =>
  expiration !== undefined && expiration.getTime() - margin < now
