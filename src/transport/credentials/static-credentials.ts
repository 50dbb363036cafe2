// Access keys that stand in the environment or in a profile.
import {OtherError} from '../../errors/cli-error.js'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  /** From then on they are refused; those without one hold until they are revoked. */
  readonly expiration?: Date
}

/** @throws OtherError where half of a pair of keys is missing */
export const staticOfEnvironment = (env: Readonly<Record<string, string | undefined>>): Credentials | undefined =>
  pair(
    (name) => env[name.toUpperCase()],
    'env',
    (name) => name.toUpperCase(),
  )

interface ProfileValues {
  readonly values: ReadonlyMap<string, string>
  /** The part of the values that stands in the credentials file. */
  readonly credentials: ReadonlyMap<string, string>
}

/** A profile with one of these gets its credentials from elsewhere, even where it holds keys too. */
const OTHER_SOURCES = ['role_arn', 'web_identity_token_file', 'sso_session', 'sso_start_url', 'login_session']

/**
 * @param evenBesideRole where the keys are those that the role beside them is assumed with
 * @throws OtherError where half of a pair of keys is missing
 */
export function staticCredentials(
  {values, credentials}: ProfileValues,
  evenBesideRole = false,
): Credentials | undefined {
  if (!evenBesideRole && OTHER_SOURCES.some((key) => values.has(key))) return undefined
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
