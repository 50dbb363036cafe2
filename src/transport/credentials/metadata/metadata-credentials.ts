// What containers and instances answer with → credentials.
import type {Credentials} from '../static-credentials.js'

/**
 * @param answer an object of JSON
 * @param now milliseconds since the epoch
 * @returns a reason where they cannot be used
 */
export function metadataCredentials(answer: Readonly<Record<string, unknown>>, now: number): Credentials | string {
  const {AccessKeyId, SecretAccessKey, Token, Expiration} = answer
  if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string' || typeof Token !== 'string') {
    const missing = ['AccessKeyId', 'SecretAccessKey', 'Token'].filter((name) => typeof answer[name] !== 'string')
    return `the response lacks ${missing.join(', ')}`
  }
  const expiration = new Date(typeof Expiration === 'string' ? Expiration : Number.NaN)
  if (Number.isNaN(expiration.getTime())) return 'the "Expiration" in the response is not a time'
  if (expiration.getTime() <= now) return `the credentials expired at ${expiration.toISOString()}`
  return {accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: Token, expiration}
}
