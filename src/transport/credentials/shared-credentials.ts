// What gets credentials → the same for all who need them, as long as they hold: the user is not asked for two codes.
import type {Credentials} from './static-credentials.js'

export function sharedCredentials(get: () => Promise<Credentials>, now: () => number): () => Promise<Credentials> {
  let known: Promise<Credentials> | undefined
  return () => {
    // Each waits for the one before: of two at once, the second would not know the first.
    known = known?.then((credentials) => (isEnding(credentials, now()) ? get() : credentials), get) ?? get()
    return known
  }
}

const MARGIN_MS = 5 * 60_000

const isEnding = ({expiration}: Credentials, now: number) =>
  expiration !== undefined && expiration.getTime() - MARGIN_MS < now
