// Credentials → whose they are, as AWS STS says. Every caller may ask it, whatever its policies.
import {OtherError, ServiceError} from '../errors/cli-error.js'
import type {Settings} from '../settings/resolve-settings.js'
import {askSts} from './credentials/open-credentials.js'
import type {Credentials} from './credentials/static-credentials.js'
import {explainFailure} from './failures/explain-failure.js'
import {ServiceFailure} from './failures/service-failure.js'
import {TransportFailure} from './failures/transport-failure.js'
import type {HttpHandler} from './http/http.js'

export interface CallerIdentity {
  /** Twelve digits. */
  readonly account: string
  readonly arn: string
}

/** @throws ServiceError | OtherError */
export async function identify(
  credentials: Credentials,
  settings: Settings,
  handler: HttpHandler,
  isOfEnvironment: boolean,
): Promise<CallerIdentity> {
  const answer = await askSts('GetCallerIdentity', new Map(), credentials, settings, handler).catch(
    (error: unknown) => {
      throw explained(error, settings, isOfEnvironment)
    },
  )
  const [account, arn] = [answer.get('Account'), answer.get('Arn')]
  if (account && arn) return {account, arn}
  throw new OtherError('ResponseParserError', 'STS answered GetCallerIdentity without an account')
}

function explained(error: unknown, {region = '', profile}: Settings, isOfEnvironment: boolean): unknown {
  if (error instanceof TransportFailure) return explainFailure(error)
  if (!(error instanceof ServiceFailure)) return error
  const operation = {service: 'sts', name: 'GetCallerIdentity', command: 'get-caller-identity'}
  const request = {operation, region, profile: profile.name, local: false, isOfEnvironment}
  return new ServiceError(error.error.code, operation.name, error.error.message, new Map(), undefined, {
    cause: error,
    request,
  })
}
