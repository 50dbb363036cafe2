// The credentials of one invocation, as the SDK's clients take them: settings and what is outside put together. Loads what
// a source needs only where that source is meant.
import {partitionOf} from '../../model/partition.js'
import type {Settings} from '../../settings/resolve-settings.js'
import {openClient} from '../clients.js'
import type {HttpHandler} from '../http.js'
import {type CredentialPorts, credentialProvider} from './credential-provider.js'
import type {CredentialSource} from './credential-source.js'
import type {Credentials} from './static-credentials.js'
import type {StsAnswer} from './sts.js'

export interface CredentialContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Asks the user for a code of an MFA device; absent where the user cannot be asked. */
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined
}

/** @returns nothing where the SDK's own chain is the source */
export function openCredentials(
  source: CredentialSource,
  settings: Settings,
  handler: HttpHandler,
  context: CredentialContext,
): Credentials | (() => Promise<Credentials>) | undefined {
  const {env, now} = context
  const ports: CredentialPorts = {
    runProcess: async (command, profile) =>
      (await import('./process-credentials.js')).processCredentials(command, profile, env, now()),
    assumeRole: async (role, from) =>
      (await import('./assume-role.js')).assumeRole(role, from, {
        ...context,
        callSts: (action, parameters, credentials) => askSts(action, parameters, credentials, settings, handler),
      }),
    fromSdk: (profile) => fromSdk(profile, settings, handler),
  }
  const provider = credentialProvider(source, ports)
  return typeof provider === 'function' ? shared(provider, now) : provider
}

/** Both planes take the same: the user is not asked for two codes. */
function shared(provider: () => Promise<Credentials>, now: () => number): () => Promise<Credentials> {
  let known: Promise<Credentials> | undefined
  return async () => {
    const credentials = await known?.catch(() => undefined)
    if (credentials && !isEnding(credentials, now())) return credentials
    known = provider()
    return known
  }
}

const MARGIN_MS = 5 * 60_000

const isEnding = ({expiration}: Credentials, now: number) =>
  expiration !== undefined && expiration.getTime() - MARGIN_MS < now

export async function askSts(
  action: string,
  parameters: ReadonlyMap<string, string>,
  credentials: Credentials,
  settings: Settings,
  handler: HttpHandler,
): Promise<StsAnswer> {
  const region = settings.region ?? 'us-east-1'
  const host = settings.fips ? 'sts-fips' : 'sts'
  const endpoint = settings.stsUrl ?? `https://${host}.${region}.${partitionOf(region).dnsSuffix}`
  const {callSts} = await import('./sts.js')
  return callSts(action, parameters, settings, {region, endpoint, credentials, handler})
}

/** A client of the SDK is asked, not used: it looks up what its profile says. */
async function fromSdk(profile: string, settings: Settings, handler: HttpHandler): Promise<Credentials> {
  const region = settings.region ?? 'us-east-1'
  const ofProfile = {...settings, profile: {...settings.profile, name: profile}}
  const {sdk} = await openClient('iot', ofProfile, {region, endpoint: undefined, credentials: undefined, handler})
  return sdk.config.credentials()
}
