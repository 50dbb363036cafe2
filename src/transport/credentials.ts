// Access keys that stand in the environment or in a profile. All other sources (roles, SSO, processes, containers,
// instances) are the SDK's, whose code is then loaded.
import {OtherError} from '../errors/cli-error.js'
import type {Profile} from '../settings/choose-profile.js'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** A profile with one of these gets its credentials from elsewhere, even where it holds keys too. */
const OTHER_SOURCES = ['role_arn', 'web_identity_token_file', 'sso_session', 'sso_start_url', 'login_session']

/**
 * The SDK looks at the same places, but in an order of its own: there AWS_PROFILE sets the keys of the environment aside.
 *
 * @throws OtherError where half of a pair of keys is missing
 */
export function keysAtHand(
  profile: Profile,
  env: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  if (!profile.typed) {
    const fromEnvironment = pair(
      (name) => env[name.toUpperCase()],
      'env',
      (name) => name.toUpperCase(),
    )
    if (fromEnvironment) return fromEnvironment
  }
  const {values, credentials} = profile
  if (OTHER_SOURCES.some((key) => values.has(key))) return undefined
  const fromFile = pair((name) => credentials.get(name), 'shared-credentials-file')
  if (fromFile || values.has('credential_process')) return fromFile
  return pair((name) => values.get(name), 'config-file')
}

function pair(
  find: (name: string) => string | undefined,
  provider: string,
  nameOf = (name: string) => name,
): Credentials | undefined {
  const accessKeyId = find('aws_access_key_id')
  if (!accessKeyId) return undefined
  const secretAccessKey = find('aws_secret_access_key')
  if (!secretAccessKey) {
    const missing = nameOf('aws_secret_access_key')
    throw new OtherError('PartialCredentials', `Partial credentials found in ${provider}, missing: ${missing}`)
  }
  const sessionToken = find('aws_session_token') || find('aws_security_token')
  return {accessKeyId, secretAccessKey, ...(sessionToken ? {sessionToken} : {})}
}
