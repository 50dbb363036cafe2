// Requests to AWS STS, which speaks another protocol than IoT: a form in, XML out. The SDK's client signs and sends them as
// it does ours. Knows what a request is, not what it is for.
import type {Settings} from '../../../settings/resolve-settings.js'
import type {WireError} from '../../../wire/read-error.js'
import {loadPlane, type SdkClient, sdkConfig} from '../../clients.js'
import {ServiceFailure} from '../../failures/service-failure.js'
import {bodyText, type HttpAnswer, type HttpHandler, type HttpRequest} from '../../http/http.js'
import {commandOf} from '../../plane.js'
import type {Credentials} from '../static-credentials.js'

export interface StsOptions {
  readonly region: string
  readonly endpoint: string
  /** Absent where the request itself holds what admits. */
  readonly credentials: Credentials | undefined
  readonly handler: HttpHandler
}

/** The texts of the answer's elements by their names, each the first of its name. */
export type StsAnswer = ReadonlyMap<string, string>

/** @throws ServiceFailure | TransportFailure */
export async function callSts(
  action: string,
  parameters: ReadonlyMap<string, string>,
  settings: Settings,
  options: StsOptions,
): Promise<StsAnswer> {
  const plane = await loadPlane('iot')
  const signed = {...settings, signRequests: options.credentials !== undefined}
  const config = {...sdkConfig(signed, options), signingName: 'sts', protocol}
  const sdk = new plane.Client(config as never) as SdkClient<{readonly answer: StsAnswer}>
  const form = new URLSearchParams([['Action', action], ['Version', '2011-06-15'], ...parameters])
  return (await sdk.send(commandOf(plane, {name: action}, {form: form.toString()}), undefined)).answer
}

interface Endpoint {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
}

const protocol = {
  setSerdeContext() {
    // A form needs none of the SDK's encoders.
  },
  async serializeRequest(
    _schema: unknown,
    {form}: {readonly form: string},
    context: {readonly endpoint: () => Promise<Endpoint>},
  ): Promise<HttpRequest> {
    const {protocol: scheme, hostname, port, path} = await context.endpoint()
    const headers = {'content-type': 'application/x-www-form-urlencoded; charset=utf-8'}
    return {method: 'POST', protocol: scheme, hostname, port, path: path || '/', query: {}, headers, body: form}
  },
  async deserializeResponse(_schema: unknown, _context: unknown, response: HttpAnswer) {
    const answer = elementsOf(bodyText(response.body))
    if (response.statusCode >= 300) throw new ServiceFailure(errorIn(answer, response), response)
    return {answer, $metadata: {httpStatusCode: response.statusCode}}
  },
}

const errorIn = (answer: StsAnswer, {statusCode, reason}: HttpAnswer): WireError => ({
  code: answer.get('Code') ?? String(statusCode),
  message: answer.get('Message') ?? reason,
  details: new Map(),
})

/** All that STS says that we ask for are texts in elements without children. */
function elementsOf(xml: string): StsAnswer {
  const elements = new Map<string, string>()
  for (const [, name = '', text = ''] of xml.matchAll(/<([A-Za-z]+)>([^<]*)<\/\1>/g))
    if (!elements.has(name)) elements.set(name, unescaped(text))
  return elements
}

const ENTITIES: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}

const unescaped = (text: string) => text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name) => ENTITIES[name] ?? whole)
