// A profile of IAM Identity Center, with its sso-session where it names one → whose credentials are asked for, and where.
// Pure; each thing that is missing has its own sentence.
import {didYouMean} from '../../../errors/words.js'
import type {ConfigFiles} from '../../../settings/config-files.js'
import {checkRegion} from '../../../settings/region.js'
import {nearest} from '../../../text/nearest.js'
import {shellFlag} from '../../../text/shell-quote.js'
import {brokenProfile} from '../broken-profile.js'

export interface SignIn {
  readonly profile: string
  /** Absent in profiles of the older form, whose token cannot be refreshed. */
  readonly session: string | undefined
  readonly startUrl: string
  readonly region: string
  readonly accountId: string
  readonly roleName: string
}

/** Where one of these stands, the profile signs in. */
const PROFILE_KEYS = ['sso_account_id', 'sso_role_name'] as const
const SESSION_KEYS = ['sso_start_url', 'sso_region'] as const

/** @throws OtherError where settings are missing, or contradict one another */
export function signInOf(
  profile: string,
  values: ReadonlyMap<string, string>,
  {ssoSessions}: ConfigFiles,
): SignIn | undefined {
  if (!PROFILE_KEYS.some((key) => values.get(key))) return undefined
  const session = values.get('sso_session') || undefined
  const section = session === undefined ? undefined : sectionOf(session, profile, ssoSessions)
  const find = (key: string) => agreed(key, profile, values, session, section)
  const missing = [...PROFILE_KEYS, ...SESSION_KEYS].filter((key) => !find(key))
  if (missing.length > 0) throw incomplete(profile, session, missing)
  const [accountId = '', roleName = '', startUrl = '', region = ''] = [...PROFILE_KEYS, ...SESSION_KEYS].map(find)
  checkRegion({
    value: region,
    source: `sso_region of ${session === undefined ? `the profile "${profile}"` : `[sso-session ${session}]`}`,
  })
  return {profile, session, startUrl, region, accountId, roleName}
}

/** @returns what a profile that names a sign-in lacks to use it; nothing where it names none */
export const missingOfSignIn = (values: ReadonlyMap<string, string>): readonly string[] =>
  values.get('sso_session') || values.get('sso_start_url') ? PROFILE_KEYS.filter((key) => !values.get(key)) : []

export const signInCommand = (profile: string, command = 'aws sso login'): string =>
  `Sign in with: ${command} ${shellFlag('--profile', profile)}`

type Section = ReadonlyMap<string, string>

function sectionOf(session: string, profile: string, sessions: ConfigFiles['ssoSessions']): Section {
  const section = sessions.get(session)
  if (section) return section
  const meant = nearest(session, [...sessions.keys()])
  throw brokenProfile(`The sso_session "${session}" of the profile "${profile}" does not exist`, [
    ...(meant === undefined ? [] : [didYouMean(`"${meant}"`)]),
    `It needs a section [sso-session ${session}] with ${SESSION_KEYS.join(' and ')}`,
  ])
}

function agreed(
  key: string,
  profile: string,
  values: Section,
  session: string | undefined,
  section: Section | undefined,
): string | undefined {
  const [own, shared] = [values.get(key) || undefined, section?.get(key) || undefined]
  if (own === undefined || shared === undefined || own === shared) return shared ?? own
  throw brokenProfile(`${key} is "${own}" in the profile "${profile}", and "${shared}" in its sso-session`, [
    `Keep the one in [sso-session ${session}]`,
  ])
}

function incomplete(profile: string, session: string | undefined, missing: readonly string[]) {
  const inSession = session === undefined ? [] : missing.filter((key) => SESSION_KEYS.some((one) => one === key))
  const inProfile = missing.filter((key) => !inSession.includes(key))
  return brokenProfile(
    `The profile "${profile}" signs in, but is missing required configuration: ${missing.join(', ')}`,
    [
      ...(inProfile.length > 0 ? [`Add ${inProfile.join(' and ')} to the profile "${profile}"`] : []),
      ...(inSession.length > 0 ? [`Add ${inSession.join(' and ')} to [sso-session ${session}]`] : []),
    ],
  )
}
