// The AWS CLI's cache of role credentials, `~/.aws/cli/cache`: what either program got, the other uses, so that a code of an
// MFA device is asked for once. It only saves requests: whatever is wrong with it, the role is assumed again.
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {replaceFile} from '../../files/replace-file.js'
import type {RoleSettings} from './credential-source.js'
import type {Credentials} from './static-credentials.js'

/** Credentials that end sooner count as ended, as for the AWS CLI. */
const MARGIN_MS = 15 * 60_000

export interface RoleCache {
  find(now: number): Promise<Credentials | undefined>
  keep(credentials: Credentials): Promise<void>
}

/** @param home nothing is remembered without one */
export function roleCache(role: RoleSettings, home: string): RoleCache {
  if (home === '') return {find: async () => undefined, keep: async () => {}}
  const file = join(home, '.aws', 'cli', 'cache', `${cacheKey(role)}.json`)
  return {
    find: async (now) => freshIn(await readFile(file, 'utf8').catch(() => ''), now),
    keep: async ({accessKeyId, secretAccessKey, sessionToken, expiration}) => {
      const Credentials = {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration?.toISOString().replace(/\.\d+Z$/, 'Z'),
      }
      await replaceFile(file, JSON.stringify({Credentials, ProviderType: 'assume-role'})).catch(() => {})
    },
  }
}

/** The parameters of the request as Python writes them in JSON, hashed; a name of the session counts only where it is set. */
function cacheKey({roleArn, sessionName, externalId, mfaSerial, duration}: RoleSettings): string {
  const parameters: readonly (readonly [name: string, json: string | undefined])[] = [
    ['DurationSeconds', duration],
    ['ExternalId', quoted(externalId)],
    ['RoleArn', quoted(roleArn)],
    ['RoleSessionName', quoted(sessionName)],
    ['SerialNumber', quoted(mfaSerial)],
  ]
  const pairs = parameters.filter(([, json]) => json !== undefined).map(([name, json]) => `"${name}": ${json}`)
  return createHash('sha1')
    .update(`{${pairs.join(', ')}}`)
    .digest('hex')
}

const quoted = (text: string | undefined) =>
  text === undefined
    ? undefined
    : JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function freshIn(text: string, now: number): Credentials | undefined {
  try {
    const {AccessKeyId, SecretAccessKey, SessionToken, Expiration} = JSON.parse(text).Credentials
    const expiration = new Date(String(Expiration).replace(/UTC$/, 'Z'))
    if (!(expiration.getTime() - MARGIN_MS > now)) return undefined
    const texts = [AccessKeyId, SecretAccessKey, SessionToken]
    if (!texts.every((value) => typeof value === 'string' && value !== '')) return undefined
    return {accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken, expiration}
  } catch {
    return undefined
  }
}
