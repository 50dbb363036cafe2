// Credentials are sent in headers, which hold printable characters alone. Knows nothing of requests.
import {OtherError} from '../../errors/cli-error.js'
import type {CredentialSource} from './credential-kinds.js'
import type {Credentials} from './static-credentials.js'

const PARTS = [
  ['accessKeyId', 'access key id', 'AWS_ACCESS_KEY_ID'],
  ['secretAccessKey', 'secret access key', 'AWS_SECRET_ACCESS_KEY'],
  ['sessionToken', 'session token', 'AWS_SESSION_TOKEN'],
] as const

/** @throws OtherError for a key or token with a line break, as one that was pasted or read with its line end has */
export function requireSendable(credentials: Credentials, source: CredentialSource): Credentials {
  const wrong = PARTS.find(([part]) => !/^[ -~]*$/.test(credentials[part] ?? ''))
  if (!wrong) return credentials
  const [, name, variable] = wrong
  const isOfEnvironment = source.kind === 'keys' && source.from === 'environment'
  throw new OtherError('InvalidCredentials', `The ${name} has a line break, or another character that cannot be sent`, {
    hints: [isOfEnvironment ? `Set ${variable} again, without the line break` : 'Correct it where it is kept'],
  })
}
