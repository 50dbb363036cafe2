// Environment and profiles → where the credentials of this invocation come from. Pure: nothing is run and nothing asked.
// The order is the AWS CLI's; each way in which a chain of profiles can be broken has its own sentence.
import {OtherError} from '../../errors/cli-error.js'
import type {Profile} from '../../settings/choose-profile.js'
import type {ConfigFiles} from '../../settings/config-files.js'
import {nearest} from '../../value/nearest.js'
import {type Credentials, staticCredentials, staticOfEnvironment} from './static-credentials.js'

export interface RoleSettings {
  readonly profile: string
  readonly roleArn: string
  readonly sessionName: string | undefined
  readonly externalId: string | undefined
  readonly mfaSerial: string | undefined
  /** In seconds, as it is written. */
  readonly duration: string | undefined
}

export type CredentialSource =
  | {readonly kind: 'keys'; readonly from: 'environment' | 'profile'; readonly credentials: Credentials}
  | {readonly kind: 'process'; readonly profile: string; readonly command: string}
  | {readonly kind: 'role'; readonly role: RoleSettings; readonly source: CredentialSource}
  /** Sign-in, web identity, containers and instances are the SDK's affair. */
  | {readonly kind: 'sdk'; readonly profile: string}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws OtherError where keys are incomplete or a chain of profiles is broken */
export function credentialSource(profile: Profile, files: ConfigFiles, env: Environment): CredentialSource {
  const fromEnvironment = profile.typed ? undefined : staticOfEnvironment(env)
  if (fromEnvironment) return {kind: 'keys', from: 'environment', credentials: fromEnvironment}
  return sourceOf(profile.name, [], files, env) ?? {kind: 'sdk', profile: profile.name}
}

/** A profile with one of these signs in, or is identified, elsewhere. */
const SDK_KEYS = ['web_identity_token_file', 'sso_session', 'sso_start_url', 'login_session']

/** @returns nothing for a profile that names no source */
function sourceOf(
  name: string,
  before: readonly string[],
  files: ConfigFiles,
  env: Environment,
): CredentialSource | undefined {
  const values = files.profiles.get(name) ?? new Map<string, string>()
  const own = {values, credentials: files.credentials.get(name) ?? new Map<string, string>()}
  if (values.get('role_arn') && !values.get('web_identity_token_file')) {
    // A role whose source is its own profile is assumed with the keys beside it.
    if (before.at(-1) !== name) return roleSource(name, before, files, env)
  } else if (SDK_KEYS.some((key) => values.get(key))) return {kind: 'sdk', profile: name}
  const credentials = staticCredentials(own, before.at(-1) === name)
  if (credentials) return {kind: 'keys', from: 'profile', credentials}
  const command = values.get('credential_process')
  return command ? {kind: 'process', profile: name, command} : undefined
}

function roleSource(name: string, before: readonly string[], files: ConfigFiles, env: Environment): CredentialSource {
  const value = (key: string) => files.profiles.get(name)?.get(key) || undefined
  const [sourceProfile, credentialsFrom] = [value('source_profile'), value('credential_source')]
  if (sourceProfile && credentialsFrom)
    throw broken(`The profile "${name}" has both source_profile and credential_source`, ['Keep the one that is meant'])
  if (before.includes(name)) throw circular([...before, name])
  const role: RoleSettings = {
    profile: name,
    roleArn: value('role_arn') ?? '',
    sessionName: value('role_session_name'),
    externalId: value('external_id'),
    mfaSerial: value('mfa_serial'),
    duration: value('duration_seconds'),
  }
  if (credentialsFrom) return sourceNamed(credentialsFrom, role, env)
  if (!sourceProfile)
    throw broken(`The profile "${name}" has a role_arn, but neither source_profile nor credential_source`, [
      'source_profile names the profile whose credentials may assume the role',
    ])
  if (!files.profiles.has(sourceProfile)) throw unknownSource(sourceProfile, name, files)
  const source = sourceOf(sourceProfile, [...before, name], files, env)
  if (source) return {kind: 'role', role, source}
  throw broken(`The source_profile "${sourceProfile}" of the profile "${name}" has no credentials`, [
    `It needs aws_access_key_id and aws_secret_access_key, credential_process, sso_session, or a role_arn of its own`,
  ])
}

const SOURCES = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer']

function sourceNamed(named: string, role: RoleSettings, env: Environment): CredentialSource {
  if (named === 'Environment') {
    const credentials = staticOfEnvironment(env)
    if (credentials) return {kind: 'role', role, source: {kind: 'keys', from: 'environment', credentials}}
    throw broken(`The profile "${role.profile}" takes its credentials from the environment, which has none`, [
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name another credential_source',
    ])
  }
  if (SOURCES.includes(named)) return {kind: 'sdk', profile: role.profile}
  throw broken(`The credential_source "${named}" of the profile "${role.profile}" is not one that there is`, [
    `The choices are ${SOURCES.join(', ')}`,
  ])
}

function unknownSource(sourceProfile: string, name: string, {profiles, strayNames, paths}: ConfigFiles): OtherError {
  const meant = nearest(sourceProfile, [...profiles.keys()])
  return broken(`The source_profile "${sourceProfile}" of the profile "${name}" does not exist`, [
    ...(strayNames.includes(sourceProfile)
      ? [`${paths.config} has [${sourceProfile}]: write [profile ${sourceProfile}]`]
      : []),
    meant === undefined ? `The profiles are: ${[...profiles.keys()].join(', ')}` : `Did you mean "${meant}"?`,
  ])
}

const circular = (names: readonly string[]) =>
  broken(`The profiles ${names.map((name) => `"${name}"`).join(' → ')} take their credentials from one another`, [
    'One of them needs keys, a credential_process or a sign-in',
  ])

const broken = (message: string, hints: readonly string[]) => new OtherError('InvalidConfig', message, {hints})
