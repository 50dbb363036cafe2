// A role of a profile and the credentials that may assume it → the role's credentials, from the cache or from STS.
import {OtherError} from '../../../errors/cli-error.js'
import {parseInteger} from '../../../value/number-text.js'
import type {RoleSettings} from '../credential-kinds.js'
import type {Credentials} from '../static-credentials.js'
import {cacheKey, roleCache} from './role-cache.js'
import type {StsAnswer} from './sts.js'
import {stsCredentials} from './sts-credentials.js'

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
  const cache = roleCache(keyOf(role), 'assume-role', context.home)
  const known = await cache.find(context.now())
  if (known) return known
  const from = await source()
  const parameters = await parametersOf(role, context)
  const credentials = await stsCredentials('AssumeRole', context.callSts('AssumeRole', parameters, from), [
    `The profile "${role.profile}" assumes the role ${role.roleArn}`,
    'Does the role trust the source profile, and is that profile allowed to call sts:AssumeRole?',
  ])
  await cache.keep(credentials)
  return credentials
}

/** A name of the session counts only where it is set. */
function keyOf(role: RoleSettings): string {
  const {roleArn, sessionName, externalId, mfaSerial} = role
  const duration = durationOf(role)
  return cacheKey({
    DurationSeconds: duration === undefined ? undefined : Number(duration),
    ExternalId: externalId,
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    SerialNumber: mfaSerial,
  })
}

function durationOf({duration, profile}: RoleSettings): string | undefined {
  if (duration === undefined) return undefined
  const seconds = parseInteger(duration)
  if (seconds !== undefined) return String(seconds)
  throw new OtherError('InvalidConfig', `duration_seconds of the profile "${profile}" is not a whole number`)
}

async function parametersOf(role: RoleSettings, context: RoleContext): Promise<ReadonlyMap<string, string>> {
  const {roleArn, sessionName, externalId, mfaSerial} = role
  const code = mfaSerial === undefined ? undefined : await askCode(mfaSerial, role, context)
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['RoleArn', roleArn],
    ['RoleSessionName', sessionName ?? `iotjobs-${Math.trunc(context.now() / 1000)}`],
    ['ExternalId', externalId],
    ['DurationSeconds', durationOf(role)],
    ['SerialNumber', mfaSerial],
    ['TokenCode', code],
  ]
  return new Map(parameters.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

async function askCode(serial: string, {profile}: RoleSettings, {askMfaCode}: RoleContext): Promise<string> {
  const code = (await askMfaCode?.(serial))?.replaceAll(/\s/g, '')
  if (code) return code
  if (code === '') throw noCode(serial)
  throw new OtherError(
    'CredentialRetrievalError',
    `Error when assuming a role: no code from the MFA device ${serial}`,
    {
      hints: [
        `The profile "${profile}" has an mfa_serial, whose code is asked for on a terminal`,
        'Run any command with this profile on a terminal first: the credentials are then kept for the others',
      ],
    },
  )
}

const noCode = (serial: string) =>
  new OtherError('CredentialRetrievalError', `No code from the MFA device ${serial} was typed`, {
    hints: ['Run the command again, and type the six digits that the device shows'],
  })
