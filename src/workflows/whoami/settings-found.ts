// Settings → one row each: its value, and where it was set. Sends nothing.
import {partitionOf} from '../../model/partition.js'
import {services} from '../../model/services.js'
import type {ServiceName} from '../../model/vocabulary.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {Setting} from '../../settings/setting.js'
import {addressText} from '../../text/address-text.js'
import type {CredentialSource} from '../../transport/credentials/credential-kinds.js'
import {credentialSource} from '../../transport/credentials/credential-source.js'

export interface FoundSetting {
  readonly name: string
  /** Nothing where it is not set and has no default. */
  readonly value: string | undefined
  /** A flag, a variable, a key of a profile, or `default`. */
  readonly source: string
  /** File and line. */
  readonly location?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export function settingsFound(settings: Settings, env: Environment): readonly FoundSetting[] {
  const {profile, origins} = settings
  return [
    found('profile', origins.profile, profile.name),
    found('region', origins.region, undefined),
    credentialsFound(settings, env),
    endpointFound('iot', settings),
    endpointFound('iot-jobs-data', settings),
    ...(origins.caBundle ? [found('ca-bundle', origins.caBundle, undefined)] : []),
  ]
}

const found = (name: string, setting: Setting | undefined, otherwise: string | undefined): FoundSetting =>
  setting
    ? {name, value: setting.value, source: setting.source, location: setting.location}
    : {name, value: otherwise, source: otherwise === undefined ? 'not set' : 'default'}

function endpointFound(service: ServiceName, {origins, region, fips, dualstack}: Settings): FoundSetting {
  const origin = origins[service]
  if (origin) return {...found(service, origin, undefined), value: addressText(origin.value)}
  if (region === undefined) return {name: service, value: undefined, source: 'needs a region'}
  if (service === 'iot-jobs-data' && !fips && !dualstack)
    return {name: service, value: undefined, source: 'asked of DescribeEndpoint before the first request'}
  const {endpointPrefix} = services[service]
  const prefix = fips ? `${endpointPrefix}-fips` : endpointPrefix
  return {name: service, value: `https://${prefix}.${region}.${partitionOf(region).dnsSuffix}`, source: 'default'}
}

/** Broken profiles are reported by what asks for the identity. */
function credentialsFound({profile, files, signRequests}: Settings, env: Environment): FoundSetting {
  if (!signRequests) return {name: 'credentials', value: undefined, source: '--no-sign-request'}
  try {
    return rowOf(credentialSource(profile, files, env), profile.locations)
  } catch (error) {
    return {name: 'credentials', value: undefined, source: (error as Error).message}
  }
}

function rowOf(source: CredentialSource, locations: ReadonlyMap<string, string>): FoundSetting {
  const name = 'credentials'
  switch (source.kind) {
    case 'keys': {
      const value = `****${source.credentials.accessKeyId.slice(-4)}`
      if (source.from === 'environment') return {name, value, source: 'AWS_ACCESS_KEY_ID'}
      return {name, value, source: 'aws_access_key_id in the profile', location: locations.get('aws_access_key_id')}
    }
    case 'process':
      return {name, value: 'a program', source: 'credential_process', location: locations.get('credential_process')}
    case 'role':
      return {name, value: source.role.roleArn, source: 'role_arn', location: locations.get('role_arn')}
    case 'web-identity':
      return {name, value: source.identity.roleArn, source: source.identity.setBy}
    case 'sign-in': {
      const {roleName, accountId, session} = source.signIn
      const key = session === undefined ? 'sso_start_url' : 'sso_session'
      return {name, value: `${roleName} of ${accountId}`, source: key, location: locations.get(key)}
    }
    case 'login':
      return {name, value: 'a sign-in', source: 'login_session', location: locations.get('login_session')}
    case 'container':
      return {name, value: 'of the container', source: source.container.setBy}
    case 'instance':
      return {name, value: undefined, source: 'nothing is set, so an EC2 instance is asked for its role'}
  }
}
