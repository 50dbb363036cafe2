// A sign-in at IAM Identity Center → the credentials of the role that the profile names, from the cache or from its portal.
import {OtherError, ServiceError} from '../../../errors/cli-error.js'
import {readError} from '../../../wire/read-error.js'
import {jsonObject, type PlainAnswer, plainRequest} from '../plain-request.js'
import {cacheKey, roleCache} from '../roles/role-cache.js'
import type {Credentials} from '../static-credentials.js'
import type {SignIn} from './sign-in-settings.js'
import {type SignInContext, signedOut, signInToken} from './sign-in-token.js'

/** @throws OtherError | ServiceError | TransportFailure */
export async function signInCredentials(signIn: SignIn, context: SignInContext): Promise<Credentials> {
  const cache = roleCache(keyOf(signIn), 'sso', context.home)
  const known = await cache.find(context.now())
  if (known) return known
  const token = await signInToken(signIn, context)
  const query = new URLSearchParams([
    ['role_name', signIn.roleName],
    ['account_id', signIn.accountId],
  ])
  const url = `${context.endpoints.portal}/federation/credentials?${query}`
  const headers = {'x-amz-sso_bearer_token': token}
  const answer = await plainRequest({method: 'GET', url, headers}, context.handler, context.attempts)
  if (answer.status !== 200) throw refused(answer, signIn)
  const credentials = credentialsIn(answer, signIn)
  await cache.keep(credentials)
  return credentials
}

const keyOf = ({session, startUrl, accountId, roleName}: SignIn): string =>
  cacheKey({accountId, roleName, ...(session === undefined ? {startUrl} : {sessionName: session})}, true)

function refused({status, reason, headers, text}: PlainAnswer, {profile, roleName, accountId}: SignIn) {
  const {code, message, details} = readError(status, reason, headers, text)
  if (status === 401) return signedOut(profile, undefined, new Error(message))
  return new ServiceError(code, 'GetRoleCredentials', message, details, undefined, {
    hints: [`Is the role "${roleName}" of the account ${accountId} assigned to you?`],
  })
}

function credentialsIn({text}: PlainAnswer, {profile}: SignIn): Credentials {
  const found = jsonObject(JSON.stringify(jsonObject(text).roleCredentials ?? {}))
  const {accessKeyId, secretAccessKey, sessionToken, expiration} = found
  const texts = [accessKeyId, secretAccessKey, sessionToken].map((value) => (typeof value === 'string' ? value : ''))
  const [key = '', secret = '', session = ''] = texts
  const ends = new Date(typeof expiration === 'number' ? expiration : Number.NaN)
  if (!texts.includes('') && !Number.isNaN(ends.getTime()))
    return {accessKeyId: key, secretAccessKey: secret, sessionToken: session, expiration: ends}
  throw new OtherError('ResponseParserError', `The response to GetRoleCredentials holds no credentials`, {
    hints: [`The request was for the profile "${profile}"`],
  })
}
