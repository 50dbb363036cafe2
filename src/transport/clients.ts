// The SDK's client of a plane, loaded when first needed and set up from our settings, so that it looks nothing up itself
// but the sign-in at the console, where no credentials are given.

import {devNull} from 'node:os'
import {mayResend} from '../model/effects.js'
import {version} from '../model/version.js'
import type {Operation, ServiceName} from '../model/vocabulary.js'
import type {Settings} from '../settings/resolve-settings.js'
import type {Structure} from '../value/value.js'
import type {Credentials} from './credentials/static-credentials.js'
import {sentOnce} from './failures/unknown-outcome.js'
import type {HttpHandler} from './http/http.js'
import {commandOf, type Plane} from './plane.js'
import {type ReadBody, type Row, type SdkOutput, type SentAnswer, tableProtocol} from './protocol.js'
import {type Attempt, beforeSigning, RequestRepeater} from './request-repeater.js'

export interface ClientOptions {
  readonly region: string
  /** AWS's own host when absent. */
  readonly endpoint: string | undefined
  /** Where they are absent, the SDK signs in at the console, or the request is not signed. */
  readonly credentials: Credentials | (() => Promise<Credentials>) | undefined
  readonly handler: HttpHandler
  /** Whether each request goes through all steps of the SDK, as a caller that watches them wants. */
  readonly everyStep?: boolean
}

/** What the SDK hands on to the handler. */
interface SdkOptions {
  readonly abortSignal?: AbortSignal | undefined
  readonly outcome?: Attempt['outcome'] | undefined
}

/** Keeps the account of retries: each costs, each success gives back, and with nothing left none is made. */
interface RetryStrategy {
  acquireInitialRetryToken(scope: string): Promise<object>
  recordSuccess(token: object): void
}

/** The part of an SDK client that both planes share and we use. */
export interface SdkClient<Output = SdkOutput> {
  readonly config: {credentials(): Promise<Credentials>; retryStrategy(): Promise<RetryStrategy>}
  readonly middlewareStack: {
    add(middleware: unknown, options: Readonly<Record<string, unknown>>): void
    addRelativeTo(middleware: unknown, options: Readonly<Record<string, unknown>>): void
  }
  send(command: object, options: SdkOptions | undefined): Promise<Output>
}

interface SendOptions {
  readonly signal: AbortSignal | undefined
  readonly read: ReadBody | undefined
}

export interface PlaneClient {
  readonly sdk: SdkClient
  send(operation: Operation, input: Structure, options: SendOptions): Promise<SentAnswer>
}

export const loadPlane = (service: ServiceName): Promise<Plane> => planes[service]()

const planes: Readonly<Record<ServiceName, () => Promise<Plane>>> = {
  iot: () => import('./sdk/iot-client.js'),
  'iot-jobs-data': () => import('./sdk/iot-jobs-data-client.js'),
}

export async function openClient(
  service: ServiceName,
  settings: Settings,
  options: ClientOptions,
): Promise<PlaneClient> {
  const plane = await loadPlane(service)
  const rows = new Map<string, Row>()
  const protocol = tableProtocol(rows)
  const repeater = new RequestRepeater(options.handler)
  const config = sdkConfig(settings, {...options, handler: repeater.handler})
  const sdk = new plane.Client({...config, protocol} as never) as SdkClient
  // Adaptive retries hold requests back in a step of the SDK's.
  if (!options.everyStep && settings.retries.mode !== 'adaptive')
    sdk.middlewareStack.addRelativeTo(repeater.step, beforeSigning)
  return {
    sdk,
    async send(operation, input, {signal, read}) {
      const row = {operation, read}
      const {answer, outcome} = (await repeater.send(row, input, signal)) ?? {}
      if (answer) {
        await recordSuccess(sdk)
        return answer
      }
      rows.set(operation.name, row)
      const command = commandOf(plane, operation, input)
      if (!mayResend(operation, input))
        command.middlewareStack.add(sentOnce, {step: 'finalizeRequest', priority: 'low'})
      const {structure, $metadata} = await sdk.send(command, {abortSignal: signal, outcome})
      return {structure, requestId: $metadata.requestId}
    },
  }
}

/** As the SDK does it behind each of its own: long work that meets failures now and then would end without retries. */
async function recordSuccess({config}: SdkClient): Promise<void> {
  const strategy = await config.retryStrategy()
  strategy.recordSuccess(await strategy.acquireInitialRetryToken(''))
}

/** Every key that the SDK would otherwise read from the environment or the shared files is given. */
export function sdkConfig(settings: Settings, options: ClientOptions) {
  const {endpoint, credentials, handler, region} = options
  return {
    region,
    profile: settings.profile.name,
    // What stands in the place of a file that is not there: the SDK would look in the current folder without a home.
    configFilepath: settings.files.paths.config ?? devNull,
    filepath: settings.files.paths.credentials ?? devNull,
    ...(credentials ? {credentials} : {}),
    ...(endpoint === undefined ? {} : {endpoint}),
    ignoreConfiguredEndpointUrls: true,
    useFipsEndpoint: settings.fips,
    useDualstackEndpoint: settings.dualstack,
    maxAttempts: settings.retries.maxAttempts,
    cacheMiddleware: true,
    retryMode: settings.retries.mode,
    defaultsMode: 'standard',
    authSchemePreference: [],
    // CloudTrail tells by it what sent a request.
    customUserAgent: [['iotjobs', version]],
    userAgentAppId: async () => undefined,
    requestHandler: handler,
    ...(settings.signRequests ? {} : unsigned),
  }
}

const NO_AUTH = 'smithy.api#noAuth'

const unsigned = {
  httpAuthSchemeProvider: () => [{schemeId: NO_AUTH}],
  httpAuthSchemes: [
    {
      schemeId: NO_AUTH,
      identityProvider: () => async () => ({}),
      signer: {sign: async (request: unknown) => request},
    },
  ],
}
