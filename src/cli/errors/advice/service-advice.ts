// What to do about an error of the service, by its name.
import type {RefusedRequest} from '../../../errors/cli-error.js'
import {shellFlag} from '../../../text/shell-quote.js'
import {type Connections, listCommandHint} from './list-command-hints.js'
import {stateAdvice} from './state-advice.js'
import type {Supports} from './supports.js'

interface Refusal extends RefusedRequest {
  readonly connections: Connections
  /** What the service said. */
  readonly message: string
  readonly supports?: Supports
}

type Advice = (refusal: Refusal) => readonly string[]

export function serviceAdvice(code: string, refusal: Refusal): readonly string[] {
  const name = code.replace(/Exception$/, '')
  return Object.hasOwn(ADVICE, name) ? (ADVICE[name]?.(refusal) ?? []) : []
}

const notFound: Advice = ({operation, region, local, connections, message}) => [
  listCommandHint(operation, message, local, connections),
  ...(local ? [] : [`Only ${region} was asked; another region needs --region`]),
]

const notAllowed: Advice = ({operation, profile, isOfEnvironment}) => [
  `The identity of ${isOfEnvironment ? 'the keys in AWS_ACCESS_KEY_ID' : `the profile "${profile}"`} needs the permission ${permissionFor(operation)}`,
  ...(operation.service === 'iot-jobs-data'
    ? ['AWS also says so when the host is not the endpoint of the account']
    : []),
]

const tooFast: Advice = () => [
  'The account sends more requests than its quota allows: wait, or set AWS_RETRY_MODE=adaptive and a higher AWS_MAX_ATTEMPTS',
]

/** Whose keys were refused: those of the environment count before every profile but one that was typed. */
const keysOf = ({profile, isOfEnvironment}: Refusal) =>
  isOfEnvironment ? 'in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' : `of the profile "${profile}"`

const expired: Advice = ({profile, isOfEnvironment}) => [
  isOfEnvironment
    ? 'The credentials in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN have expired: set new ones, or unset the three to use a profile'
    : `The credentials of the profile "${profile}" have expired; renew them, for SSO with: aws sso login ${shellFlag('--profile', profile)}`,
]

const unknownKey: Advice = (refusal) => [
  `AWS does not know the access key ${keysOf(refusal)} in ${refusal.region}: is it deleted, mistyped, or of another partition?`,
]

const badSignature: Advice = (refusal) => [
  `Is the secret access key ${keysOf(refusal)} mistyped, or the clock of this machine wrong by more than five minutes?`,
]

const unavailable: Advice = () => ['The service failed, not the request: try again later']

const seeRequest: Advice = ({supports}) => [
  `${supports?.('--dry-run') === false ? '--debug shows' : '--dry-run prints'} the request that was refused`,
]

const ofState: Advice = (refusal) => {
  const advice = stateAdvice(refusal, refusal.message)
  return advice === undefined ? [] : [advice]
}

const ADVICE: Readonly<Record<string, Advice>> = {
  ResourceNotFound: notFound,
  AccessDenied: notAllowed,
  Unauthorized: notAllowed,
  Throttling: tooFast,
  TooManyRequests: tooFast,
  ExpiredToken: expired,
  RequestExpired: badSignature,
  UnrecognizedClient: unknownKey,
  InvalidClientTokenId: unknownKey,
  SignatureDoesNotMatch: badSignature,
  InvalidSignature: badSignature,
  LimitExceeded: ({operation}) => [
    operation.name.startsWith('Create')
      ? 'A quota of the account is used up: delete what has ended, or ask for more in Service Quotas'
      : 'Too many such operations are in progress; wait until some of them have ended',
  ],
  ServiceQuotaExceeded: () => ['A quota of the account is used up: ask for more in Service Quotas'],
  InvalidStateTransition: ofState,
  VersionConflict: ({supports}) => [
    supports?.('--expected-version') === false
      ? 'It was changed in the meantime: run the command again'
      : 'It was changed in the meantime: describe it, look at its versionNumber, and send again with --expected-version',
  ],
  ResourceAlreadyExists: () => ['This id is taken: choose another one, or delete what has it first'],
  Conflict: () => ['It exists already, or is being changed; describe it first'],
  TerminalState: () => ['The execution has ended; what it was is in describe-job-execution of the control plane'],
  InvalidRequest: (refusal) => {
    const {message} = refusal
    if (/\btoken\b/i.test(message))
      return ['A token continues only the listing that returned it, and it expires; start again without one']
    const advice = stateAdvice(refusal, message)
    return advice === undefined ? seeRequest(refusal) : [advice]
  },
  Validation: seeRequest,
  CertificateValidation: () => ['The certificate that the request was sent with is not registered or not active'],
  ServiceUnavailable: unavailable,
  InternalFailure: unavailable,
  InternalServer: unavailable,
  UnknownOperation: () => [
    'The host does not know this operation; is --endpoint-url, or AWS_ENDPOINT_URL, that of another service?',
  ],
  407: () => ['The proxy asks for a name and a password: HTTPS_PROXY=http://name:password@host:port'],
}

/** The device plane has a prefix of its own in IAM, except for commands. */
function permissionFor({name, service}: RefusedRequest['operation']): string {
  const prefix = service === 'iot' || name === 'StartCommandExecution' ? 'iot' : 'iotjobsdata'
  return `${prefix}:${name}`
}
