// Credentials that a sign-in was to give → what to do: sign in again, or mend the profile. The SDK tells the two apart in
// its texts alone.
import {OtherError} from '../../errors/cli-error.js'
import type {Profile} from '../../settings/choose-profile.js'
import {shellFlag} from '../../value/shell-quote.js'

export function explainSso(error: Error, profile: Profile): OtherError {
  const command = `${profile.values.has('login_session') ? 'aws login' : 'aws sso login'} ${shellFlag('--profile', profile.name)}`
  // Of several lines, the rest are links.
  const [reason = ''] = error.message.split('\n')
  if (SIGNED_OUT.test(reason)) return signedOut(command, error)
  // The SDK stumbles over a section that is not there.
  const told = error instanceof TypeError ? 'the settings are incomplete' : reason
  return new OtherError('CredentialRetrievalError', `Error when retrieving credentials from sso: ${told}`, {
    cause: error,
    hints: [...settingsHints(profile, reason), `If the settings are right, sign in anew with: ${command}`],
  })
}

/** What the SDK says of tokens that are absent, expired or refused. */
const SIGNED_OUT = /aws sso login|aws login|re-?authenticate|^UnauthorizedException\b|^Failed to load token/i

function signedOut(command: string, cause: unknown): OtherError {
  return new OtherError(
    'UnauthorizedSSOToken',
    'The sign-in session of this profile has expired or is otherwise invalid',
    {cause, hints: [`Sign in with: ${command}`]},
  )
}

function settingsHints({name, values}: Profile, reason: string): string[] {
  if (values.has('login_session')) return []
  if (/^\w+Exception\b/.test(reason)) {
    return [
      `Is the role "${values.get('sso_role_name')}" of the account ${values.get('sso_account_id')} assigned to you?`,
    ]
  }
  const session = values.get('sso_session')
  const missing = [...PROFILE_KEYS, ...(session ? [] : SESSION_KEYS)].filter((key) => !values.get(key))
  return [
    ...(missing.length > 0 ? [`The profile "${name}" lacks ${missing.join(', ')}`] : []),
    ...(session ? [`It needs a section [sso-session ${session}] with ${SESSION_KEYS.join(' and ')}`] : []),
  ]
}

const PROFILE_KEYS = ['sso_account_id', 'sso_role_name']
const SESSION_KEYS = ['sso_start_url', 'sso_region']
