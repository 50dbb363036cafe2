// Input → output: to AWS, to another endpoint, or to the service in this process. Everything that can go wrong on the way
// comes out as a CliError.
import {userFolder} from '../files/user-folders.js'
import {SIMULATOR} from '../model/local-simulator.js'
import type {Operation, ServiceName} from '../model/vocabulary.js'
import {requireRegion} from '../settings/region.js'
import type {Settings} from '../settings/resolve-settings.js'
import {Secrets, secretsOfEnvironment} from '../text/secrets.js'
import type {Structure} from '../value/value.js'
import {openClient, type PlaneClient} from './clients.js'
import type {CredentialSource} from './credentials/credential-kinds.js'
import {credentialSource} from './credentials/credential-source.js'
import {type CredentialContext, openCredentials} from './credentials/open-credentials.js'
import type {Credentials} from './credentials/static-credentials.js'
import {explainError} from './failures/explain-error.js'
import {explainFailure} from './failures/explain-failure.js'
import {TransportFailure} from './failures/transport-failure.js'
import {fillTokens} from './fill-tokens.js'
import {type Debug, debugMiddleware, debugPosition} from './http/debug-log.js'
import type {HttpHandler} from './http/http.js'
import {createHttpHandler} from './http/http-handler.js'
import type {CallerIdentity} from './identify.js'
import {inProcessHandler, type LocalHandler} from './in-process-handler.js'
import {notingChanges, type SentChange} from './noting-changes.js'
import type {ReadBody, SentAnswer} from './protocol.js'

export interface SenderContext extends CredentialContext {
  /** Where endpoints are remembered; the user's cache folder when absent. */
  readonly cacheDir?: string
  /** Called with each line of the log of --debug. */
  readonly debug?: Debug
  /** Answers in the place of the network. Nothing but this makes a request stay on the machine. */
  readonly local?: LocalHandler
  readonly signal?: AbortSignal
  /** Called behind each request that changed something, or was to. */
  readonly onChange?: ((change: SentChange) => Promise<void>) | undefined
  /** Learns what credentials hold; where the caller has none, errors are masked, too. */
  readonly secrets?: Secrets
}

export interface Sender {
  /** @param read a faster way to read the bodies that it knows */
  send(operation: Operation, input: Structure, read?: ReadBody): Promise<Structure>
  /**
   * Whose credentials requests are signed with.
   * @throws CliError where there are none, or STS does not say
   */
  identify(): Promise<CallerIdentity>
  /**
   * Gets the credentials that requests will be signed with.
   * @throws CliError where there are none
   */
  signIn(): Promise<void>
  /** Lets go of connections, so that the process can end. */
  close(): void
}

const LOCAL = {
  region: SIMULATOR.region,
  endpoint: 'http://localhost',
  credentials: {accessKeyId: 'local', secretAccessKey: 'local'},
} as const

export function createSender(settings: Settings, context: SenderContext): Sender {
  const {env, local, signal, secrets = new Secrets(secretsOfEnvironment(context.env))} = context
  const handler: HttpHandler = local ? inProcessHandler(local) : createHttpHandler({...settings, env})
  const clients = new Map<ServiceName, Promise<PlaneClient>>()
  let source: CredentialSource | undefined
  let credentials: {readonly provider: ReturnType<typeof openCredentials>} | undefined

  function clientFor(service: ServiceName): Promise<PlaneClient> {
    const client = clients.get(service) ?? connect(service)
    clients.set(service, client)
    // One that failed is tried anew: those who watch a job outlive a lost network.
    client.catch(() => clients.delete(service))
    return client
  }

  /** Found when it is first needed: a broken profile is an error of the request. */
  function caller() {
    if (!settings.signRequests) return undefined
    source ??= credentialSource(settings.profile, settings.files, env)
    credentials ??= {provider: openCredentials(source, settings, handler, {...context, secrets})}
    return credentials.provider
  }

  async function connect(service: ServiceName): Promise<PlaneClient> {
    const region = local ? (settings.region ?? LOCAL.region) : requireRegion(settings)
    const endpoint = local ? LOCAL.endpoint : (settings.endpointUrls[service] ?? (await discovered(service, region)))
    const client = await openClient(service, settings, {
      region,
      endpoint,
      credentials: local ? LOCAL.credentials : caller(),
      handler,
      everyStep: context.debug !== undefined,
    })
    if (context.debug) client.sdk.middlewareStack.add(debugMiddleware(context.debug, secrets), debugPosition)
    return client
  }

  /** AWS's general hosts serve the control plane, and whatever cannot be asked for. */
  async function discovered(service: ServiceName, region: string): Promise<string | undefined> {
    if (service === 'iot' || settings.fips || settings.dualstack || !settings.signRequests) return undefined
    const [{discoverEndpoint}, {cacheKey, endpointCache}] = await Promise.all([
      import('./endpoint/discover-endpoint.js'),
      import('./endpoint/endpoint-cache.js'),
    ])
    const {accessKeyId} = await credentialsOf(await clientFor('iot'), secrets)
    const {iot: controlEndpoint} = settings.endpointUrls
    const key = cacheKey(accessKeyId, region, controlEndpoint)
    const cache = endpointCache(context.cacheDir ?? userFolder('cache', context), context.now)
    return discoverEndpoint({send, controlEndpoint, cache, key})
  }

  const isOfEnvironment = () => source?.kind === 'keys' && source.from === 'environment'

  async function exchange(operation: Operation, input: Structure, read?: ReadBody): Promise<SentAnswer> {
    const request = {
      operation,
      input,
      region: settings.region ?? LOCAL.region,
      profile: settings.profile.name,
      local: local !== undefined,
    }
    try {
      const client = await clientFor(operation.service)
      // Looked up before the request, so that a failure is known to be one of the credentials.
      if (settings.signRequests) await credentialsOf(client, secrets)
      return await client.send(operation, fillTokens(operation, input), {
        signal,
        read: context.debug ? undefined : read,
      })
    } catch (error) {
      throw explainError(error, settings, {...request, isOfEnvironment: isOfEnvironment()}, secrets, signal)
    }
  }

  const send = notingChanges(exchange, context)

  async function whose(): Promise<CallerIdentity> {
    if (local) return {account: SIMULATOR.account, arn: `arn:aws:iam::${SIMULATOR.account}:user/local`}
    const [client, {identify}] = await Promise.all([clientFor('iot'), import('./identify.js')])
    return identify(await credentialsOf(client, secrets), settings, handler, isOfEnvironment())
  }

  async function signIn(): Promise<void> {
    if (settings.signRequests && !local) await credentialsOf(await clientFor('iot'), secrets)
  }

  return {send, identify: whose, signIn, close: () => handler.destroy()}
}

async function credentialsOf({sdk}: PlaneClient, secrets: Secrets): Promise<Credentials> {
  const found = await sdk.config.credentials().catch((error: unknown) => {
    // Known to be one of the credentials: whether the request was sent is not in question.
    throw error instanceof TransportFailure ? explainFailure(error) : error
  })
  for (const secret of [found.secretAccessKey, found.sessionToken]) secrets.add(secret)
  return found
}
