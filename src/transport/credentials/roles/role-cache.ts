// The AWS CLI's cache of credentials that are borrowed, `~/.aws/cli/cache`: what either program got, the other uses, so that
// a code of an MFA device is asked for once. It only saves requests: whatever is wrong with it, they are borrowed again.

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {replaceFile} from '../../../files/replace-file.js'
import {asciiJson} from '../../../value/json/ascii-json.js'
import type {Credentials} from '../static-credentials.js'

/** Credentials that end sooner count as ended, as for the AWS CLI. */
const MARGIN_MS = 15 * 60_000

export interface RoleCache {
  find(now: number): Promise<Credentials | undefined>
  keep(credentials: Credentials): Promise<void>
}

/**
 * @param key as the AWS CLI makes it of a request: a text of JSON
 * @param type `aws sso logout` forgets those of `sso`
 * @param home nothing is remembered without one
 */
export function roleCache(
  key: string,
  type: 'assume-role' | 'assume-role-with-web-identity' | 'sso',
  home: string,
): RoleCache {
  if (home === '') return {find: async () => undefined, keep: async () => {}}
  const file = join(home, '.aws', 'cli', 'cache', `${createHash('sha1').update(key).digest('hex')}.json`)
  return {
    find: async (now) => freshIn(await readFile(file, 'utf8').catch(() => ''), now),
    keep: async ({accessKeyId, secretAccessKey, sessionToken, expiration}) => {
      const Credentials = {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration?.toISOString().replace(/\.\d+Z$/, 'Z'),
      }
      await replaceFile(file, JSON.stringify({Credentials, ProviderType: type})).catch(() => {})
    },
  }
}

/**
 * The parameters of a request as Python writes them in JSON, by their names.
 * @param compact whether there is a blank behind neither comma nor colon
 */
export function cacheKey(parameters: Readonly<Record<string, string | number | undefined>>, compact = false): string {
  const [comma, colon] = compact ? [',', ':'] : [', ', ': ']
  const pairs = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `"${name}"${colon}${asciiJson(value)}`)
  return `{${pairs.join(comma)}}`
}

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
