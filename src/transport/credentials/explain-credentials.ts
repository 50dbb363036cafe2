// Credentials that could not be had → a sentence in the AWS CLI's words, and a way out. Judged by what the profile says
// its source is, since the SDK's errors differ in little more than their text.
import {CliError, ConfigurationError, OtherError, ServiceError} from '../../errors/cli-error.js'
import type {Profile} from '../../settings/choose-profile.js'
import {explainFailure} from '../explain-failure.js'
import {TransportFailure} from '../transport-failure.js'
import {explainSso} from './explain-sso.js'

type Environment = Readonly<Record<string, string | undefined>>

export function explainCredentials(thrown: unknown, profile: Profile, env: Environment): CliError {
  const known = knownCause(thrown)
  if (known) return known instanceof CliError ? known : explainFailure(known)
  const {values} = profile
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (SIGN_IN_KEYS.some((key) => values.has(key))) return explainSso(error, profile)
  const source = sourceOf(profile, env)
  return source === undefined ? noCredentials(error) : unretrieved(source, error, profile)
}

/** The sources that are the SDK's, as far as settings show which one was meant. */
function sourceOf({values}: Profile, env: Environment): string | undefined {
  if (values.get('web_identity_token_file') || env.AWS_WEB_IDENTITY_TOKEN_FILE) return 'assume-role-with-web-identity'
  if (values.get('role_arn')) return 'assume-role'
  if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) return 'container-role'
  return undefined
}

const HINTS: Readonly<Record<string, string>> = {
  'assume-role-with-web-identity':
    'Look at web_identity_token_file and role_arn, or AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN',
  'container-role': 'Look at AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI',
}

function unretrieved(source: string, error: Error, {name}: Profile): CliError {
  const hints = [HINTS[source] ?? `Look at credential_source of the profile "${name}"`]
  const message = `Error when retrieving credentials from ${source}: ${error.message}`
  if ('$metadata' in error && source !== 'container-role')
    return new ServiceError(error.name, 'AssumeRole', error.message, new Map(), undefined, {cause: error, hints})
  return new OtherError('CredentialRetrievalError', message, {cause: error, hints})
}

const SIGN_IN_KEYS = ['sso_session', 'sso_start_url', 'login_session']

function knownCause(error: unknown): CliError | TransportFailure | undefined {
  if (error instanceof CliError || error instanceof TransportFailure) return error
  return error instanceof Error ? knownCause(error.cause) : undefined
}

function noCredentials(cause: unknown): ConfigurationError {
  return new ConfigurationError(
    'NoCredentials',
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    {
      cause,
      hints: [
        'A profile is chosen with --profile or AWS_PROFILE; keys can be set in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
        'To try a command without an AWS account, add --local',
      ],
    },
  )
}
