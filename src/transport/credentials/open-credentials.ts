// The credentials of one invocation, as the SDK's clients take them: settings and the world outside put together. Loads what
// a source needs only where that source is meant.
import type {Settings} from '../../settings/resolve-settings.js'
import type {Secrets} from '../../text/secrets.js'
import {openClient} from '../clients.js'
import type {HttpHandler} from '../http/http.js'
import {createHttpHandler} from '../http/http-handler.js'
import type {CredentialSource} from './credential-kinds.js'
import {type CredentialPorts, credentialProvider} from './credential-provider.js'
import {identityUrl} from './identity-host.js'
import type {StsAnswer} from './roles/sts.js'
import {sharedCredentials} from './shared-credentials.js'
import {missingOfSignIn, type SignIn} from './sign-in/sign-in-settings.js'
import type {Credentials} from './static-credentials.js'

export interface CredentialContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Asks the user for a code of an MFA device; absent where the user cannot be asked. */
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined
}

type OpenContext = CredentialContext & {readonly secrets: Secrets}

export function openCredentials(
  source: CredentialSource,
  settings: Settings,
  handler: HttpHandler,
  context: OpenContext,
): Credentials | (() => Promise<Credentials>) {
  const provider = credentialProvider(source, portsOf(settings, handler, context))
  return typeof provider === 'function' ? sharedCredentials(provider, context.now) : provider
}

function portsOf(settings: Settings, handler: HttpHandler, context: OpenContext): CredentialPorts {
  const {env, now, secrets} = context
  const callSts = (action: string, parameters: ReadonlyMap<string, string>, credentials?: Credentials) =>
    askSts(action, parameters, credentials, settings, handler)
  return {
    now,
    secrets,
    runProcess: async (command, profile) =>
      (await import('./process/process-credentials.js')).processCredentials(command, profile, env, now()),
    assumeRole: async (role, from) =>
      (await import('./roles/assume-role.js')).assumeRole(role, from, {...context, callSts}),
    withWebIdentity: async (identity) =>
      (await import('./roles/web-identity.js')).assumeWithWebIdentity(identity, {...context, callSts}),
    signIn: async (signIn) => {
      const {signInCredentials} = await import('./sign-in/sign-in.js')
      const attempts = settings.retries.maxAttempts
      return signInCredentials(signIn, {...context, handler, attempts, endpoints: signInEndpoints(signIn, settings)})
    },
    fromConsole: (profile) => fromSdk(profile, settings, handler),
    fromContainer: async (container) => {
      const {containerCredentials} = await import('./metadata/container-credentials.js')
      // It lies on this machine, so no proxy leads there.
      return briefly(CONTAINER_TIMEOUT, {}, settings, (brief) =>
        containerCredentials(container, {...context, handler: brief}),
      )
    },
    fromInstance: async (instance) => {
      const {instanceCredentials} = await import('./metadata/instance-credentials.js')
      return briefly(instance.timeout, env, settings, (brief) =>
        instanceCredentials(instance, profileHints(settings), {...context, handler: brief}),
      )
    },
  }
}

/** In seconds, as for the AWS CLI. */
const CONTAINER_TIMEOUT = 2

/** With connections of its own, which wait for no longer than that, and are closed behind it. */
async function briefly<Result>(
  seconds: number,
  env: CredentialContext['env'],
  settings: Settings,
  use: (handler: HttpHandler) => Promise<Result>,
): Promise<Result> {
  const handler = createHttpHandler({...settings, env, connectTimeout: seconds, readTimeout: seconds})
  try {
    return await use(handler)
  } finally {
    handler.destroy()
  }
}

function profileHints({profile: {name, values}}: Settings): readonly string[] {
  const missing = missingOfSignIn(values)
  const isChain = values.has('source_profile') || values.has('credential_source')
  return [
    ...(missing.length === 0 ? [] : [`To sign in, the profile "${name}" needs ${missing.join(' and ')}, too`]),
    ...(isChain ? [`The profile "${name}" names where a role's credentials come from, but no role: add role_arn`] : []),
  ]
}

function signInEndpoints({region}: SignIn, settings: Settings) {
  const {identityUrls} = settings
  return {
    oidc: withoutSlash(identityUrls.ssoOidc ?? identityUrl('oidc', region, settings)),
    portal: withoutSlash(identityUrls.sso ?? identityUrl('portal.sso', region, settings)),
  }
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '')

/** @param credentials absent where the request itself holds what admits */
export async function askSts(
  action: string,
  parameters: ReadonlyMap<string, string>,
  credentials: Credentials | undefined,
  settings: Settings,
  handler: HttpHandler,
): Promise<StsAnswer> {
  const region = settings.region ?? 'us-east-1'
  const endpoint = settings.identityUrls.sts ?? identityUrl('sts', region, settings)
  const {callSts} = await import('./roles/sts.js')
  return callSts(action, parameters, settings, {region, endpoint, credentials, handler})
}

/** A client of the SDK is asked, not used: it looks up what its profile says. */
async function fromSdk(profile: string, settings: Settings, handler: HttpHandler): Promise<Credentials> {
  const region = settings.region ?? 'us-east-1'
  const ofProfile = {...settings, profile: {...settings.profile, name: profile}}
  const {sdk} = await openClient('iot', ofProfile, {region, endpoint: undefined, credentials: undefined, handler})
  return sdk.config.credentials()
}
