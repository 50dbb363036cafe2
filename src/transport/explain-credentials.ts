// Credentials that could not be had → a sentence in the AWS CLI's words, and a way out. Judged by what the profile says
// its source is, since the SDK's errors differ in little more than their text.
import {type CliError, ConfigurationError, OtherError, ServiceError} from '../errors/cli-error.js'
import type {Profile} from '../settings/choose-profile.js'
import {explainFailure} from './explain-failure.js'
import {TransportFailure} from './transport-failure.js'

export function explainCredentials(error: unknown, profile: Profile): CliError {
  const failure = transportCause(error)
  if (failure) return explainFailure(failure)
  const {values, name} = profile
  const reason = error instanceof Error ? error.message : String(error)
  if (values.has('sso_session') || values.has('sso_start_url'))
    return signInExpired(`aws sso login --profile ${name}`, error)
  if (values.has('login_session')) return signInExpired(`aws login --profile ${name}`, error)
  if (values.has('role_arn')) return roleRefused(reason, profile, error)
  if (values.has('credential_process')) {
    return new OtherError(
      'CredentialRetrievalError',
      `Error when retrieving credentials from custom-process: ${reason}`,
      {
        cause: error,
        hints: [`Run it by hand to see what it says: ${values.get('credential_process')}`],
      },
    )
  }
  return noCredentials(error)
}

function transportCause(error: unknown): TransportFailure | undefined {
  if (error instanceof TransportFailure) return error
  return error instanceof Error ? transportCause(error.cause) : undefined
}

function signInExpired(command: string, cause: unknown): OtherError {
  return new OtherError(
    'UnauthorizedSSOToken',
    'The sign-in session of this profile has expired or is otherwise invalid',
    {cause, hints: [`Sign in with: ${command}`]},
  )
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
