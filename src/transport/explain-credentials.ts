// Credentials that could not be had → a sentence in the AWS CLI's words, and a way out. Judged by what the profile says
// its source is, since the SDK's errors differ in little more than their text.
import {CliError, ConfigurationError, OtherError, ServiceError} from '../errors/cli-error.js'
import type {Profile} from '../settings/choose-profile.js'
import {explainFailure} from './explain-failure.js'
import {explainSso} from './explain-sso.js'
import {TransportFailure} from './transport-failure.js'

export function explainCredentials(thrown: unknown, profile: Profile): CliError {
  const known = knownCause(thrown)
  if (known) return known instanceof CliError ? known : explainFailure(known)
  const {values, name} = profile
  const error = withoutCommandLine(thrown)
  if (SIGN_IN_KEYS.some((key) => values.has(key))) return explainSso(error, profile)
  if (values.has('role_arn')) return roleRefused(error.message, profile, error)
  if (values.has('credential_process')) {
    return new OtherError(
      'CredentialRetrievalError',
      `Error when retrieving credentials from custom-process: ${error.message}`,
      {cause: error, hints: [`Run credential_process of the profile "${name}" by hand to see what it says`]},
    )
  }
  return noCredentials(error)
}

const SIGN_IN_KEYS = ['sso_session', 'sso_start_url', 'login_session']

function knownCause(error: unknown): CliError | TransportFailure | undefined {
  if (error instanceof CliError || error instanceof TransportFailure) return error
  return error instanceof Error ? knownCause(error.cause) : undefined
}

/** Node tells of a process that failed with its command line, which may hold secrets, ahead of what the process said. */
function withoutCommandLine(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const [commandLine] = /^Command failed: .*\n?/.exec(error.message) ?? []
  if (commandLine === undefined) return error
  return new Error(error.message.slice(commandLine.length).trim() || 'the process failed without saying why')
}

function roleRefused(reason: string, {name, values}: Profile, cause: unknown): CliError {
  const hints = [
    `The profile "${name}" assumes the role ${values.get('role_arn')}`,
    values.has('mfa_serial')
      ? 'It asks for a code of an MFA device, which cannot be typed here: get a session with "aws sts" and set its keys'
      : 'Does the role trust the source profile, and may that one call sts:AssumeRole?',
  ]
  if (cause instanceof Error && '$metadata' in cause) {
    return new ServiceError(cause.name, 'AssumeRole', reason, new Map(), undefined, {cause, hints})
  }
  return new OtherError('CredentialRetrievalError', `Error when assuming a role: ${reason}`, {cause, hints})
}

function noCredentials(cause: unknown): ConfigurationError {
  return new ConfigurationError(
    'NoCredentials',
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    {
      cause,
      hints: [
        'A profile is chosen with --profile or AWS_PROFILE; keys may stand in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
        'To try a command without an AWS account, add --local',
      ],
    },
  )
}
