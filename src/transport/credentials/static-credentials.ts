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
export function keysOfEnvironment(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const upper = (name: string) => name.toUpperCase()
  const keys = pair((name) => env[upper(name)], 'env', upper)
  const expiration = new Date(env.AWS_CREDENTIAL_EXPIRATION ?? Number.NaN)
  return keys && !Number.isNaN(expiration.getTime()) ? {...keys, expiration} : keys
}

/**
 * @param values of the profile in one of the two files
 * @throws OtherError where half of a pair of keys is missing
 */
export const keysOfProfile = (
  values: ReadonlyMap<string, string>,
  file: 'shared-credentials-file' | 'config-file',
): Credentials | undefined => pair((name) => values.get(name), file)

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
  const sessionToken = find('aws_security_token') || find('aws_session_token')
  return {accessKeyId, secretAccessKey, ...(sessionToken ? {sessionToken} : {})}
}
