// A role of a profile and the credentials that may assume it → the role's credentials, from the cache or from STS.
import {OtherError, ServiceError} from '../../errors/cli-error.js'
import {parseInteger} from '../../value/number-text.js'
import {ServiceFailure} from '../service-failure.js'
import type {RoleSettings} from './credential-source.js'
import {roleCache} from './role-cache.js'
import type {Credentials} from './static-credentials.js'
import type {StsAnswer} from './sts.js'

export interface RoleContext {
  readonly home: string
  readonly now: () => number
  /** Asks the user; absent where the user cannot be asked. */
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined
  readonly callSts: (
    action: string,
    parameters: ReadonlyMap<string, string>,
    credentials: Credentials,
  ) => Promise<StsAnswer>
}

/** @param source is only asked where the cache has nothing */
export async function assumeRole(
  role: RoleSettings,
  source: () => Promise<Credentials>,
  context: RoleContext,
): Promise<Credentials> {
  const cache = roleCache(role, context.home)
  const known = await cache.find(context.now())
  if (known) return known
  const from = await source()
  const parameters = await parametersOf(role, context)
  const answer = await context.callSts('AssumeRole', parameters, from).catch((error: unknown) => {
    throw explainRefusal(error, role)
  })
  const credentials = credentialsIn(answer, role)
  await cache.keep(credentials)
  return credentials
}

async function parametersOf(role: RoleSettings, context: RoleContext): Promise<ReadonlyMap<string, string>> {
  const {roleArn, sessionName, externalId, mfaSerial, duration} = role
  if (duration !== undefined && parseInteger(duration) === undefined)
    throw new OtherError('InvalidConfig', `duration_seconds of the profile "${role.profile}" is not a whole number`)
  const code = mfaSerial === undefined ? undefined : await askCode(mfaSerial, role, context)
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['RoleArn', roleArn],
    ['RoleSessionName', sessionName ?? `iotjobs-${Math.trunc(context.now() / 1000)}`],
    ['ExternalId', externalId],
    ['DurationSeconds', duration],
    ['SerialNumber', mfaSerial],
    ['TokenCode', code],
  ]
  return new Map(parameters.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

async function askCode(serial: string, {profile}: RoleSettings, {askMfaCode}: RoleContext): Promise<string> {
  const code = askMfaCode ? (await askMfaCode(serial)).trim() : ''
  if (code !== '') return code
  throw new OtherError('CredentialRetrievalError', `Error when assuming a role: no code of the MFA device ${serial}`, {
    hints: [
      `The profile "${profile}" has an mfa_serial, whose code is asked for on a terminal`,
      'Run any command with this profile on a terminal first: the credentials are then kept for the others',
    ],
  })
}

function credentialsIn(answer: StsAnswer, {profile}: RoleSettings): Credentials {
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) =>
    answer.get(name),
  )
  const expiration = new Date(answer.get('Expiration') ?? Number.NaN)
  if (accessKeyId && secretAccessKey && sessionToken && !Number.isNaN(expiration.getTime()))
    return {accessKeyId, secretAccessKey, sessionToken, expiration}
  throw new OtherError('ResponseParserError', `STS answered AssumeRole of the profile "${profile}" without credentials`)
}

function explainRefusal(error: unknown, {profile, roleArn}: RoleSettings): unknown {
  if (!(error instanceof ServiceFailure)) return error
  const {code, message} = error.error
  return new ServiceError(code, 'AssumeRole', message, new Map(), undefined, {
    cause: error,
    hints: [
      `The profile "${profile}" assumes the role ${roleArn}`,
      'Does the role trust the source profile, and may that one call sts:AssumeRole?',
    ],
  })
}
