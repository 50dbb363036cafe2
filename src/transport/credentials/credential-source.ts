// Environment and profiles → where the credentials of this invocation come from. Pure: nothing is run and nothing asked.
// The order is the AWS CLI's.
import type {Profile} from '../../settings/choose-profile.js'
import type {ConfigFiles} from '../../settings/config-files.js'
import type {CredentialSource, Environment} from './credential-kinds.js'
import {containerOf} from './metadata/container-settings.js'
import {instanceOf} from './metadata/instance-settings.js'
import {roleSource} from './roles/role-source.js'
import {webIdentityOf} from './roles/web-identity-settings.js'
import {signInOf} from './sign-in/sign-in-settings.js'
import {keysOfEnvironment, keysOfProfile} from './static-credentials.js'

/** @throws OtherError where keys are incomplete or a chain of profiles is broken */
export function credentialSource(profile: Profile, files: ConfigFiles, env: Environment): CredentialSource {
  // --profile sets the keys and the identity of the environment aside.
  const own = profile.typed ? {} : env
  const fromEnvironment = keysOfEnvironment(own)
  if (fromEnvironment) return {kind: 'keys', from: 'environment', credentials: fromEnvironment}
  const inProfile = sourceOf(profile.name, [], files, {own, env})
  if (inProfile) return inProfile
  const container = containerOf(env)
  return container ? {kind: 'container', container} : {kind: 'instance', instance: instanceOf(profile, env)}
}

/** What applies to the profile itself, and what to a `credential_source`. */
interface Environments {
  readonly own: Environment
  readonly env: Environment
}

/**
 * @param before the profiles that take their credentials from this one
 * @returns nothing for a profile that names no source
 */
function sourceOf(
  name: string,
  before: readonly string[],
  files: ConfigFiles,
  {own, env}: Environments,
): CredentialSource | undefined {
  const values = files.profiles.get(name) ?? new Map<string, string>()
  // As the source of a role, keys count before the role beside them.
  const isKeysOfRole = before.length > 0 && KEYS.some((key) => values.has(key))
  if (values.get('role_arn') && !values.get('web_identity_token_file') && !isKeysOfRole) {
    const next = (source: string) => sourceOf(source, [...before, name], files, {own: {}, env})
    return roleSource(name, before, files, env, next)
  }
  const identity = webIdentityOf(name, values, own)
  if (identity) return {kind: 'web-identity', identity}
  const signIn = signInOf(name, values, files)
  if (signIn) return {kind: 'sign-in', signIn}
  return keysOrProgram(name, values, files)
}

const KEYS = ['aws_access_key_id', 'aws_secret_access_key']

function keysOrProgram(
  name: string,
  values: ReadonlyMap<string, string>,
  files: ConfigFiles,
): CredentialSource | undefined {
  const ofFile = keysOfProfile(files.credentials.get(name) ?? new Map(), 'shared-credentials-file')
  if (ofFile) return {kind: 'keys', from: 'profile', credentials: ofFile}
  if (values.get('login_session')) return {kind: 'login', profile: name}
  const command = values.get('credential_process')
  if (command) return {kind: 'process', profile: name, command}
  const ofConfig = keysOfProfile(values, 'config-file')
  return ofConfig && {kind: 'keys', from: 'profile', credentials: ofConfig}
}
