// The token that `aws sso login` left in `~/.aws/sso/cache` → the same, renewed where it is ending and can be. Without one,
// or with one that is over, the error names the command that signs in.
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {OtherError} from '../../../errors/cli-error.js'
import {whyUnreadable} from '../../../files/file-errors.js'
import {replaceFile} from '../../../files/replace-file.js'
import type {Secrets} from '../../../text/secrets.js'
import type {HttpHandler} from '../../http/http.js'
import {jsonObject, plainRequest} from '../plain-request.js'
import {shownText} from '../shown-text.js'
import {type SignIn, signInCommand} from './sign-in-settings.js'

export interface SignInContext {
  readonly home: string
  readonly now: () => number
  readonly secrets: Secrets
  readonly handler: HttpHandler
  readonly attempts: number
  /** Of the services that renew tokens and give credentials. */
  readonly endpoints: {readonly oidc: string; readonly portal: string}
}

/** One that ends sooner is renewed, as by the AWS CLI. */
const MARGIN_MS = 15 * 60_000

type StoredToken = Readonly<Record<string, unknown>>

/** @throws OtherError */
export async function signInToken(signIn: SignIn, context: SignInContext): Promise<string> {
  const {home, now, secrets} = context
  const name = signIn.session ?? signIn.startUrl
  const file = join(home, '.aws', 'sso', 'cache', `${createHash('sha1').update(name).digest('hex')}.json`)
  const stored = await readToken(file, name, signIn)
  learn(stored, secrets)
  const [token, ends] = [textIn(stored, 'accessToken'), momentIn(stored, 'expiresAt')]
  if (token === undefined || ends === undefined) throw unloaded(`Token for ${name} is invalid`, signIn)
  if (ends - now() >= MARGIN_MS) return token
  const renewal = signIn.session === undefined ? undefined : await renew(stored, context)
  if (typeof renewal === 'object') {
    await replaceFile(file, JSON.stringify(renewal.stored)).catch(() => {})
    return renewal.token
  }
  if (ends > now()) return token
  const byOther = renewal === undefined ? undefined : await renewedByOther(file, stored, context)
  if (byOther !== undefined) return byOther
  throw signedOut(signIn.profile, renewal)
}

/** Milliseconds, each before another look at the file. */
const PAUSES = [0, 200, 800]

/** A refresh token serves once: another process that was first has the next one, or is about to write it. */
async function renewedByOther(
  file: string,
  before: StoredToken,
  {now, secrets}: SignInContext,
): Promise<string | undefined> {
  for (const pause of PAUSES) {
    await setTimeout(pause)
    const stored = jsonObject(await readFile(file, 'utf8').catch(() => ''))
    const token = textIn(stored, 'accessToken')
    if (token === textIn(before, 'accessToken') || (momentIn(stored, 'expiresAt') ?? 0) <= now()) continue
    learn(stored, secrets)
    return token
  }
  return undefined
}

function learn(stored: StoredToken, secrets: Secrets): void {
  for (const key of ['accessToken', 'refreshToken', 'clientSecret']) secrets.add(textIn(stored, key))
}

async function readToken(file: string, name: string, signIn: SignIn): Promise<StoredToken> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isMissing ? `Token for ${name} does not exist` : `${file} cannot be read: ${whyUnreadable(error)}`
    throw unloaded(reason, signIn, error)
  }
  return jsonObject(text)
}

interface Renewal {
  readonly token: string
  readonly stored: StoredToken
}

/** @returns why not, where it cannot be renewed; nothing where it never could */
async function renew(stored: StoredToken, context: SignInContext): Promise<Renewal | string | undefined> {
  const {now, secrets, handler, attempts, endpoints} = context
  const parts = ['clientId', 'clientSecret', 'refreshToken'].map((key) => [key, textIn(stored, key)] as const)
  const isRegistered = (momentIn(stored, 'registrationExpiresAt') ?? 0) > now()
  if (!isRegistered || parts.some(([, value]) => value === undefined)) return undefined
  const body = JSON.stringify({grantType: 'refresh_token', ...Object.fromEntries(parts)})
  const headers = {'content-type': 'application/json'}
  const request = {method: 'POST', url: `${endpoints.oidc}/token`, headers, body} as const
  const sent = await plainRequest(request, handler, attempts).catch((error: Error) => error)
  if (sent instanceof Error) return sent.message
  const answer = jsonObject(sent.text)
  const [token, refreshToken] = [textIn(answer, 'accessToken'), textIn(answer, 'refreshToken')]
  if (sent.status !== 200) return shownText(textIn(answer, 'error') ?? `${sent.status} ${sent.reason}`.trim())
  const ends = new Date(now() + (typeof answer.expiresIn === 'number' ? answer.expiresIn : Number.NaN) * 1000)
  if (token === undefined || Number.isNaN(ends.getTime())) return 'a response without a token'
  for (const secret of [token, refreshToken]) secrets.add(secret)
  const expiresAt = ends.toISOString().replace(/\.\d+Z$/, 'Z')
  return {token, stored: {...stored, accessToken: token, expiresAt, ...(refreshToken ? {refreshToken} : {})}}
}

const textIn = (stored: StoredToken, key: string): string | undefined => {
  const value = stored[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Older versions of the AWS CLI write `UTC` at the end. */
function momentIn(stored: StoredToken, key: string): number | undefined {
  const moment = Date.parse(textIn(stored, key)?.replace(/UTC$/, 'Z') ?? '')
  return Number.isNaN(moment) ? undefined : moment
}

const unloaded = (reason: string, {profile}: SignIn, cause?: unknown) =>
  new OtherError('SSOTokenLoadError', `Error loading SSO Token: ${reason}`, {hints: [signInCommand(profile)], cause})

/** @param reason why the session could not be renewed */
export const signedOut = (profile: string, reason?: string, cause?: unknown, command?: string): OtherError =>
  new OtherError('UnauthorizedSSOToken', 'The sign-in session of this profile has expired or is otherwise invalid', {
    cause,
    hints: [...(reason === undefined ? [] : [`It could not be renewed: ${reason}`]), signInCommand(profile, command)],
  })
