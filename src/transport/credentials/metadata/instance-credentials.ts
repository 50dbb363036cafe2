// The metadata service of an EC2 instance → the credentials of its role: version 2 with a token, or version 1 without.
import {OtherError} from '../../../errors/cli-error.js'
import type {Secrets} from '../../../text/secrets.js'
import {type FailureKind, TransportFailure} from '../../failures/transport-failure.js'
import type {HttpHandler} from '../../http/http.js'
import {noCredentials} from '../no-credentials.js'
import {notRetrieved} from '../not-retrieved.js'
import {jsonObject, type PlainAnswer, type PlainRequest, plainRequest} from '../plain-request.js'
import {shownText} from '../shown-text.js'
import type {Credentials} from '../static-credentials.js'
import type {InstanceSettings} from './instance-settings.js'
import {metadataCredentials} from './metadata-credentials.js'

export interface InstanceContext {
  /** Of the instance's own timeout. */
  readonly handler: HttpHandler
  readonly now: () => number
  readonly secrets: Secrets
}

const ROLES = '/latest/meta-data/iam/security-credentials/'

/**
 * @param profileHints what the profile lacks to have credentials of its own
 * @throws ConfigurationError where there is no such service, or no role: on most machines no credentials were meant at all
 */
export async function instanceCredentials(
  instance: InstanceSettings,
  profileHints: readonly string[],
  context: InstanceContext,
): Promise<Credentials> {
  if (instance.isDisabled) throw noCredentials(profileHints)
  const access = await accessTo(instance, context)
  const none = (...found: string[]) => noCredentials([...found, ...profileHints])
  if (access.version === undefined) throw none()
  const headers: Readonly<Record<string, string>> =
    access.version === 2 ? {'x-aws-ec2-metadata-token': access.token} : {}
  const get = (path: string) => ask({method: 'GET', url: instance.endpoint + path, headers}, instance, context)
  const roles = await get(ROLES)
  if (!(roles instanceof TransportFailure) && roles.status === 404) throw none('This instance has no IAM role attached')
  const names = textOf(roles)
  if (names === undefined) throw none(`${SERVICE} ${refusal(roles)} when asked for the role`, ...(access.hint ?? []))
  const [role = ''] = names.split('\n')
  const given = await get(ROLES + encodeURIComponent(role))
  const found = textOf(given)
  if (found === undefined) throw unusable(role, `the metadata service ${refusal(given)}`)
  const answer = jsonObject(found)
  const credentials = metadataCredentials(answer, -Infinity)
  if (typeof credentials === 'string')
    throw unusable(role, typeof answer.Code === 'string' ? told(answer) : credentials)
  return extended(credentials, context.now())
}

type Access =
  | {readonly version: 2; readonly token: string; readonly hint?: readonly string[]}
  | {readonly version: 1; readonly hint: readonly string[]}
  | {readonly version: undefined}

/** Nothing is there. */
const ABSENT: readonly FailureKind[] = ['connect', 'dns', 'connect-timeout']

async function accessTo(instance: InstanceSettings, context: InstanceContext): Promise<Access> {
  const {endpoint, allowsVersion1} = instance
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) throw invalidEndpoint(endpoint)
  const headers = {'x-aws-ec2-metadata-token-ttl-seconds': '21600', 'content-length': '0'}
  const answer = await ask({method: 'PUT', url: `${endpoint}/latest/api/token`, headers}, instance, context)
  const token = textOf(answer)
  if (token !== undefined) {
    context.secrets.add(token)
    return {version: 2, token}
  }
  const isFailure = answer instanceof TransportFailure
  if (isFailure ? ABSENT.includes(answer.kind) : answer.status === 400) return {version: undefined}
  if (allowsVersion1) return {version: 1, hint: tokenHint(answer)}
  throw notRetrieved('iam-role', 'there is no token for version 2 of the metadata service, and version 1 is disabled', [
    'AWS_EC2_METADATA_V1_DISABLED or ec2_metadata_v1_disabled is set',
    HOP_LIMIT,
  ])
}

/** What is worth a word: version 1 of the service knows no tokens, and refuses to give one. */
function tokenHint(answer: PlainAnswer | TransportFailure): readonly string[] {
  if (!(answer instanceof TransportFailure)) return []
  return answer.kind === 'read-timeout' ? [HOP_LIMIT] : [`${SERVICE} ${refusal(answer)} when asked for a token`]
}

const SERVICE = 'The metadata service'

/** Why there is nothing in an answer. */
function refusal(answer: PlainAnswer | TransportFailure): string {
  if (!(answer instanceof TransportFailure))
    return answer.status === 200 ? 'gave an empty response' : `answered with the status ${answer.status}`
  return FAILURES[answer.kind] ?? `did not answer (${answer.kind})`
}

const FAILURES: Partial<Readonly<Record<FailureKind, string>>> = {
  'too-long': 'gave a response that is too long',
  'read-timeout': 'did not answer in time',
  closed: 'closed the connection',
}

const HOP_LIMIT =
  'The metadata service may not answer in containers: its hop limit must be 2 there (aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2)'

function textOf(answer: PlainAnswer | TransportFailure): string | undefined {
  if (answer instanceof TransportFailure || answer.status !== 200) return undefined
  return answer.text.trim() || undefined
}

async function ask(
  request: PlainRequest,
  {attempts}: InstanceSettings,
  {handler}: InstanceContext,
): Promise<PlainAnswer | TransportFailure> {
  try {
    return await plainRequest(request, handler, attempts)
  } catch (error) {
    if (error instanceof TransportFailure) return error
    throw error
  }
}

const told = ({Code, Message}: Readonly<Record<string, unknown>>) =>
  shownText(typeof Message === 'string' ? `${Code}: ${Message}` : String(Code))

const unusable = (role: string, reason: string) =>
  notRetrieved('iam-role', reason, [
    `The instance has the role "${shownText(role)}": does its trust policy allow ec2.amazonaws.com?`,
  ])

const invalidEndpoint = (endpoint: string) =>
  new OtherError('InvalidIMDSEndpointError', `Invalid endpoint of the EC2 instance metadata service: ${endpoint}`, {
    hints: ['It comes from AWS_EC2_METADATA_SERVICE_ENDPOINT or ec2_metadata_service_endpoint'],
  })

const EXTENSION_MS = 15 * 60_000

/** While the service cannot renew them, old ones are used on; AWS accepts them then. */
function extended(credentials: Credentials, now: number): Credentials {
  const soonest = now + EXTENSION_MS
  const isEnding = (credentials.expiration?.getTime() ?? soonest) < soonest
  return isEnding ? {...credentials, expiration: new Date(soonest)} : credentials
}
