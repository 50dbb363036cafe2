// Credentials that could not be had → a sentence, and a way out. What is ours says it itself; what is left is a connection,
// and the SDK's sign-in at the console, whose errors differ in their texts alone.
import {CliError} from '../../errors/cli-error.js'
import type {Profile} from '../../settings/choose-profile.js'
import {explainFailure} from '../explain-failure.js'
import {TransportFailure} from '../transport-failure.js'
import {notRetrieved} from './not-retrieved.js'
import {signInCommand} from './sign-in-settings.js'
import {signedOut} from './sign-in-token.js'

export function explainCredentials(thrown: unknown, profile: Profile): CliError {
  const known = knownCause(thrown)
  if (known) return known instanceof CliError ? known : explainFailure(known)
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  // Of several lines, the rest are links.
  const [reason = ''] = error.message.split('\n')
  if (SIGNED_OUT.test(reason)) return signedOut(profile.name, undefined, error, LOGIN)
  return notRetrieved('login', reason, [signInCommand(profile.name, LOGIN)], error)
}

const LOGIN = 'aws login'
/** What the SDK says of tokens that are absent, expired or refused. */
const SIGNED_OUT = /aws login|re-?authenticate|^UnauthorizedException\b|^Failed to load token/i

function knownCause(error: unknown): CliError | TransportFailure | undefined {
  if (error instanceof CliError || error instanceof TransportFailure) return error
  return error instanceof Error ? knownCause(error.cause) : undefined
}
