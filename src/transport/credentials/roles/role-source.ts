// A profile with a role → the role, and where the credentials that assume it come from. Pure. Each way in which a chain of
// profiles can be broken has its own sentence.

import type {OtherError} from '../../../errors/cli-error.js'
import {didYouMean} from '../../../errors/words.js'
import type {ConfigFiles} from '../../../settings/config-files.js'
import {nearest} from '../../../text/nearest.js'
import {brokenProfile} from '../broken-profile.js'
import type {CredentialSource, Environment, RoleSettings} from '../credential-kinds.js'
import {containerOf} from '../metadata/container-settings.js'
import {instanceOf} from '../metadata/instance-settings.js'
import {keysOfEnvironment} from '../static-credentials.js'

/**
 * @param before the profiles that take their credentials from this one
 * @param sourceOf what a profile gets its credentials from; nothing where it names no source
 * @throws OtherError where the chain is broken
 */
export function roleSource(
  name: string,
  before: readonly string[],
  files: ConfigFiles,
  env: Environment,
  sourceOf: (profile: string) => CredentialSource | undefined,
): CredentialSource {
  const value = (key: string) => files.profiles.get(name)?.get(key) || undefined
  const [sourceProfile, credentialsFrom] = [value('source_profile'), value('credential_source')]
  if (sourceProfile && credentialsFrom) {
    throw brokenProfile(`The profile "${name}" has both source_profile and credential_source`, [
      'Keep the one you mean',
    ])
  }
  if (before.includes(name)) throw before.at(-1) === name ? lacksKeys(name, name) : circular([...before, name])
  const role: RoleSettings = {
    profile: name,
    roleArn: value('role_arn') ?? '',
    sessionName: value('role_session_name'),
    externalId: value('external_id'),
    mfaSerial: value('mfa_serial'),
    duration: value('duration_seconds'),
  }
  if (credentialsFrom) return {kind: 'role', role, source: sourceNamed(credentialsFrom, name, files, env)}
  if (!sourceProfile) {
    throw brokenProfile(`The profile "${name}" has a role_arn, but neither source_profile nor credential_source`, [
      'source_profile names the profile whose credentials may assume the role',
    ])
  }
  if (!files.profiles.has(sourceProfile)) throw unknownSource(sourceProfile, name, files)
  const source = sourceOf(sourceProfile)
  if (source) return {kind: 'role', role, source}
  throw lacksKeys(sourceProfile, name)
}

const lacksKeys = (source: string, name: string) =>
  brokenProfile(`The source_profile "${source}" of the profile "${name}" has no credentials`, [
    `It needs aws_access_key_id and aws_secret_access_key, credential_process, sso_session, or a role_arn of its own`,
  ])

const SOURCES = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer']

function sourceNamed(named: string, name: string, files: ConfigFiles, env: Environment): CredentialSource {
  switch (named) {
    case 'Environment': {
      const credentials = keysOfEnvironment(env)
      if (credentials) return {kind: 'keys', from: 'environment', credentials}
      throw brokenProfile(`The profile "${name}" takes its credentials from the environment, which has none`, [
        'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name another credential_source',
      ])
    }
    case 'EcsContainer': {
      const container = containerOf(env)
      if (container) return {kind: 'container', container}
      throw brokenProfile(`The profile "${name}" takes its credentials from a container, but this is not one`, [
        'A container has AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI in its environment',
      ])
    }
    case 'Ec2InstanceMetadata': {
      const profile = {values: files.profiles.get(name) ?? new Map(), name, locations: new Map()}
      return {kind: 'instance', instance: instanceOf(profile, env)}
    }
    default:
      throw brokenProfile(`"${named}" is not a valid credential_source of the profile "${name}"`, [
        `The choices are ${SOURCES.join(', ')}`,
      ])
  }
}

function unknownSource(sourceProfile: string, name: string, {profiles, strayNames, paths}: ConfigFiles): OtherError {
  const meant = nearest(sourceProfile, [...profiles.keys()])
  return brokenProfile(`The source_profile "${sourceProfile}" of the profile "${name}" does not exist`, [
    ...(strayNames.includes(sourceProfile)
      ? [`${paths.config} has [${sourceProfile}]: write [profile ${sourceProfile}]`]
      : []),
    meant === undefined ? `The profiles are: ${[...profiles.keys()].join(', ')}` : didYouMean(`"${meant}"`),
  ])
}

const circular = (names: readonly string[]) =>
  brokenProfile(
    `The profiles ${names.map((name) => `"${name}"`).join(' → ')} take their credentials from one another`,
    ['One of them needs keys, a credential_process or a sign-in'],
  )
