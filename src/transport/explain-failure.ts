// A request that got no answer → a sentence in the AWS CLI's words, and a way out.
import {OtherError} from '../errors/cli-error.js'
import type {ProxyName} from './proxy.js'
import type {FailureKind, TransportFailure} from './transport-failure.js'

interface Explanation {
  readonly code: string
  message(url: string, reason: string): string
  hints(url: URL): readonly string[]
}

const NETWORK =
  'Is the network up, and is the endpoint the right one? See --endpoint-url, --region and the proxy variables'

const EXPLANATIONS: Readonly<Record<FailureKind, Explanation>> = {
  connect: {
    code: 'EndpointConnectionError',
    message: (url) => `Could not connect to the endpoint URL: "${url}"`,
    hints: ({host}) => [`Nothing answers at ${host}`, NETWORK],
  },
  dns: {
    code: 'EndpointConnectionError',
    message: (url) => `Could not connect to the endpoint URL: "${url}"`,
    hints: ({hostname}) => [`No address is known for ${hostname}: is the region, or the endpoint, misspelled?`],
  },
  closed: {
    code: 'ConnectionClosedError',
    message: (url) => `Connection was closed before we received a valid response from endpoint URL: "${url}".`,
    hints: () => ['The request may have been carried out all the same; look before you send it again'],
  },
  'connect-timeout': {
    code: 'ConnectTimeoutError',
    message: (url) => `Connect timeout on endpoint URL: "${url}"`,
    hints: () => [NETWORK, 'A slow network may need a longer --cli-connect-timeout'],
  },
  'read-timeout': {
    code: 'ReadTimeoutError',
    message: (url) => `Read timeout on endpoint URL: "${url}"`,
    hints: () => [
      'The request may have been carried out all the same; look before you send it again',
      'A slow service may need a longer --cli-read-timeout',
    ],
  },
  tls: {
    code: 'SSLError',
    message: (url, reason) => `SSL validation failed for ${url} ${reason}`,
    hints: ({port}) => [
      'Behind a proxy that opens TLS, name its certificates with --ca-bundle or AWS_CA_BUNDLE',
      ...(port === '' ? [] : ['If the endpoint speaks plain HTTP, write http:// instead of https://']),
    ],
  },
  'ca-bundle': {
    code: 'SSLError',
    message: (url, reason) => `SSL validation failed for ${url} ${reason}`,
    hints: () => ['Correct --ca-bundle, AWS_CA_BUNDLE or ca_bundle in the profile'],
  },
  other: {
    code: 'HTTPClientError',
    message: (url, reason) => `An HTTP Client failed to send the request to "${url}": ${reason}`,
    hints: () => ['--debug shows the request'],
  },
}

export function explainFailure(failure: TransportFailure): OtherError {
  const {kind, url, proxy} = failure
  if (proxy && (kind === 'connect' || kind === 'dns')) return proxyUnreachable(failure, proxy)
  const {code, message, hints} = EXPLANATIONS[kind]
  return new OtherError(code, message(url, reasonOf(failure.cause)), {
    cause: failure,
    hints: [
      ...hints(new URL(url)),
      ...(proxy ? [`The request goes through the proxy ${proxy.origin}, which ${proxy.variable} names`] : []),
    ],
  })
}

/** With a proxy in between, it alone is connected to. */
function proxyUnreachable(failure: TransportFailure, {origin, variable}: ProxyName): OtherError {
  const {host} = new URL(failure.url)
  return new OtherError('ProxyConnectionError', `Failed to connect to proxy URL: "${origin}"`, {
    cause: failure,
    hints: [
      failure.kind === 'dns' ? 'No address is known for that host' : 'Nothing answers there',
      `${variable} names this proxy; correct it, or add ${host} to NO_PROXY to do without`,
    ],
  })
}

/** OpenSSL's own texts name routines and source files; the part between them is what helps. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return ''
  const {code, message} = cause as NodeJS.ErrnoException
  const [, reason = message] = /error:[\dA-F]+:[^:]*:[^:]*:([^:]+)/.exec(message) ?? []
  return code !== undefined && reason !== message ? `${reason} (${code})` : reason.trim()
}
