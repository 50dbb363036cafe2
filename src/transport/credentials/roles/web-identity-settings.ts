// Environment and profile → a role that is assumed with a token from a file, as Kubernetes and CI services write one. Pure.
import type {Sources} from '../../../settings/setting.js'
import {brokenProfile} from '../broken-profile.js'

export interface WebIdentity {
  readonly tokenFile: string
  readonly roleArn: string
  readonly sessionName: string | undefined
  /** What named the file, for messages. */
  readonly setBy: string
}

/**
 * @param env counts before the profile
 * @throws OtherError where there is a token, but no role
 */
export function webIdentityOf(
  profile: string,
  values: ReadonlyMap<string, string>,
  env: Sources['env'],
): WebIdentity | undefined {
  const tokenFile = env.AWS_WEB_IDENTITY_TOKEN_FILE || values.get('web_identity_token_file')
  if (!tokenFile) return undefined
  const setBy = env.AWS_WEB_IDENTITY_TOKEN_FILE
    ? 'AWS_WEB_IDENTITY_TOKEN_FILE'
    : `web_identity_token_file of the profile "${profile}"`
  const roleArn = env.AWS_ROLE_ARN || values.get('role_arn')
  if (!roleArn) {
    throw brokenProfile(`${setBy} is set, but no role`, [
      'Set AWS_ROLE_ARN, or role_arn in the profile, to the role that the token is for',
    ])
  }
  const sessionName = env.AWS_ROLE_SESSION_NAME || values.get('role_session_name') || undefined
  return {tokenFile, roleArn, sessionName, setBy}
}
