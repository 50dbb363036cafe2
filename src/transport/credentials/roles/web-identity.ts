// A token from a file → the credentials of the role that it is for, from the cache or from STS. The request is not signed:
// the token is what admits.
import {readFile} from 'node:fs/promises'
import {whyUnreadable} from '../../../files/file-errors.js'
import type {Secrets} from '../../../text/secrets.js'
import {notRetrieved} from '../not-retrieved.js'
import type {Credentials} from '../static-credentials.js'
import {cacheKey, roleCache} from './role-cache.js'
import type {StsAnswer} from './sts.js'
import {stsCredentials} from './sts-credentials.js'
import type {WebIdentity} from './web-identity-settings.js'

export interface WebIdentityContext {
  readonly home: string
  readonly now: () => number
  readonly secrets: Secrets
  readonly callSts: (action: string, parameters: ReadonlyMap<string, string>) => Promise<StsAnswer>
}

const OPERATION = 'AssumeRoleWithWebIdentity'

/** @throws OtherError | ServiceError | TransportFailure */
export async function assumeWithWebIdentity(identity: WebIdentity, context: WebIdentityContext): Promise<Credentials> {
  const {tokenFile, roleArn, sessionName, setBy} = identity
  const key = cacheKey({RoleArn: roleArn, RoleSessionName: sessionName})
  const cache = roleCache(key, 'assume-role-with-web-identity', context.home)
  const known = await cache.find(context.now())
  if (known) return known
  const token = await readToken(identity)
  context.secrets.add(token)
  const parameters = new Map([
    ['RoleArn', roleArn],
    ['RoleSessionName', sessionName ?? `iotjobs-${Math.trunc(context.now() / 1000)}`],
    ['WebIdentityToken', token],
  ])
  const credentials = await stsCredentials(OPERATION, context.callSts(OPERATION, parameters), [
    `${setBy} names ${tokenFile}, whose token is for the role ${roleArn}`,
    'Does the role trust the issuer of the token, and is the token still valid?',
  ])
  await cache.keep(credentials)
  return credentials
}

async function readToken({tokenFile, setBy}: WebIdentity): Promise<string> {
  try {
    const token = await readFile(tokenFile, 'utf8')
    if (token.trim() !== '') return token.trim()
  } catch (error) {
    throw unread(`${tokenFile} cannot be read: ${whyUnreadable(error)}`, setBy, error)
  }
  throw unread(`${tokenFile} is empty`, setBy)
}

const unread = (reason: string, setBy: string, cause?: unknown) =>
  notRetrieved('assume-role-with-web-identity', `the token in ${reason}`, [`It is named by ${setBy}`], cause)
