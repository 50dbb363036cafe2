// The endpoint of a container → its credentials. Only addresses that lie on this machine, or are encrypted, get the token.
import {readFile} from 'node:fs/promises'
import {whyUnreadable} from '../../../files/file-errors.js'
import type {Secrets} from '../../../text/secrets.js'
import {TransportFailure} from '../../failures/transport-failure.js'
import type {HttpHandler} from '../../http/http.js'
import {notRetrieved} from '../not-retrieved.js'
import {jsonObject, type PlainAnswer, plainRequest} from '../plain-request.js'
import {shownText} from '../shown-text.js'
import type {Credentials} from '../static-credentials.js'
import type {ContainerSettings} from './container-settings.js'
import {metadataCredentials} from './metadata-credentials.js'

const ATTEMPTS = 3

export interface ContainerContext {
  readonly handler: HttpHandler
  readonly now: () => number
  readonly secrets: Secrets
}

/** @throws OtherError */
export async function containerCredentials(
  container: ContainerSettings,
  {handler, now, secrets}: ContainerContext,
): Promise<Credentials> {
  checkAddress(container)
  const token = await tokenOf(container)
  secrets.add(token)
  const headers = {accept: 'application/json', ...(token === undefined ? {} : {authorization: token})}
  const answer = await ask({method: 'GET', url: container.url, headers}, handler, container)
  if (answer.status !== 200) throw failed(refusal(answer), container)
  const credentials = metadataCredentials(jsonObject(answer.text), now())
  if (typeof credentials === 'string') throw failed(credentials, container)
  return credentials
}

const refusal = ({status, reason, text}: PlainAnswer) =>
  `the response has the status ${status} ${reason}`.trim() + (text === '' ? '' : `: ${shownText(text)}`)

async function ask(request: Parameters<typeof plainRequest>[0], handler: HttpHandler, container: ContainerSettings) {
  try {
    return await plainRequest(request, handler, ATTEMPTS)
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error
    const why = error.kind === 'too-long' ? 'gave a response that is too long' : `does not answer (${error.kind})`
    throw failed(`${container.url} ${why}`, container, error)
  }
}

/** What the AWS CLI admits; anything else could read the token on its way. */
const HOSTS = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]', 'localhost', '[::1]']

function checkAddress(container: ContainerSettings): void {
  if (!URL.canParse(container.url)) throw failed(`${container.url} is not an address`, container)
  const {protocol, hostname} = new URL(container.url)
  if (protocol === 'https:') return
  if (protocol === 'http:' && (HOSTS.includes(hostname) || /^127(?:\.\d{1,3}){3}$/.test(hostname))) return
  throw failed(`${hostname} is neither this machine nor reached by https`, container)
}

/** Anything else Node refuses to send. */
const IN_HEADERS = /^[\t -~\u0080-\u00ff]*$/

async function tokenOf(container: ContainerSettings): Promise<string | undefined> {
  const {tokenFile, token} = container
  const text = tokenFile === undefined ? token : await readToken(tokenFile, container)
  if (text === undefined || IN_HEADERS.test(text)) return text
  const what = /[\r\n]/.test(text) ? 'a line break' : 'a character'
  throw failed(`the authorization token has ${what} in it that cannot be sent in a header`, container)
}

async function readToken(file: string, container: ContainerSettings): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw failed(`the token in ${file} cannot be read: ${whyUnreadable(error)}`, container, error)
  }
}

function failed(reason: string, {setBy, tokenFile, token}: ContainerSettings, cause?: unknown) {
  const variables = [
    setBy,
    ...(tokenFile === undefined ? [] : ['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE']),
    ...(token === undefined || tokenFile !== undefined ? [] : ['AWS_CONTAINER_AUTHORIZATION_TOKEN']),
  ]
  return notRetrieved('container-role', reason, [`Set in the environment: ${variables.join(', ')}`], cause)
}
