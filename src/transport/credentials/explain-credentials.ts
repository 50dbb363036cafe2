// Credentials that could not be had → a sentence, and a way out. What is ours says it itself; what is left is what nothing
// foresaw, told by the kind of its source, and the SDK's sign-in at the console, whose errors differ in their texts alone.
import {CliError} from '../../errors/cli-error.js'
import {TransportFailure} from '../failures/transport-failure.js'
import type {CredentialSource} from './credential-kinds.js'
import {notRetrieved, type Provider} from './not-retrieved.js'
import {signInCommand} from './sign-in/sign-in-settings.js'
import {signedOut} from './sign-in/sign-in-token.js'

export function explainCredentials(thrown: unknown, source: CredentialSource): CliError | TransportFailure {
  const known = knownCause(thrown)
  if (known) return known
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  // Of several lines, the rest are links.
  const [reason = ''] = error.message.split('\n')
  if (source.kind !== 'login') return notRetrieved(providerOf(source), reason, originOf(source), error)
  if (SIGNED_OUT.test(reason)) return signedOut(source.profile, undefined, error, LOGIN)
  return notRetrieved('login', reason, [signInCommand(source.profile, LOGIN)], error)
}

const LOGIN = 'aws login'
/** What the SDK says of tokens that are absent, expired or refused. */
const SIGNED_OUT = /aws login|re-?authenticate|^UnauthorizedException\b|^Failed to load token/i

function knownCause(error: unknown): CliError | TransportFailure | undefined {
  if (error instanceof CliError || error instanceof TransportFailure) return error
  return error instanceof Error ? knownCause(error.cause) : undefined
}

const PROVIDERS = {
  process: 'custom-process',
  role: 'assume-role',
  'web-identity': 'assume-role-with-web-identity',
  'sign-in': 'sso',
  login: 'login',
  container: 'container-role',
  instance: 'iam-role',
} as const

function providerOf(source: CredentialSource): Provider {
  if (source.kind !== 'keys') return PROVIDERS[source.kind]
  return source.from === 'environment' ? 'env' : 'shared-credentials-file'
}

function originOf(source: CredentialSource): readonly string[] {
  switch (source.kind) {
    case 'process':
      return [`The source is credential_process of the profile "${source.profile}"`]
    case 'role':
      return [`The profile "${source.role.profile}" assumes the role ${source.role.roleArn}`]
    case 'web-identity':
      return [`The token is named by ${source.identity.setBy}`]
    case 'sign-in':
      return [signInCommand(source.signIn.profile)]
    case 'container':
      return [`Set in the environment: ${source.container.setBy}`]
    default:
      return []
  }
}
