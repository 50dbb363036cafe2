// A request that got no answer → a sentence in the AWS CLI's words. What to do about it is worded elsewhere, from the cause.
import {OtherError, type UnsettledRequest} from '../../errors/cli-error.js'
import type {FailureKind, TransportFailure} from './transport-failure.js'

interface Explanation {
  readonly code: string
  message(url: string, reason: string): string
}

const EXPLANATIONS: Readonly<Record<FailureKind, Explanation>> = {
  connect: {
    code: 'EndpointConnectionError',
    message: (url) => `Could not connect to the endpoint URL: "${url}"`,
  },
  dns: {
    code: 'EndpointConnectionError',
    message: (url) => `Could not connect to the endpoint URL: "${url}"`,
  },
  closed: {
    code: 'ConnectionClosedError',
    message: (url) => `Connection was closed before we received a valid response from endpoint URL: "${url}".`,
  },
  'connect-timeout': {
    code: 'ConnectTimeoutError',
    message: (url) => `Connect timeout on endpoint URL: "${url}"`,
  },
  'read-timeout': {
    code: 'ReadTimeoutError',
    message: (url) => `Read timeout on endpoint URL: "${url}"`,
  },
  tls: {
    code: 'SSLError',
    message: (url, reason) => `SSL validation failed for ${url} ${reason}`,
  },
  'ca-bundle': {
    code: 'SSLError',
    message: (url, reason) => `SSL validation failed for ${url} ${reason}`,
  },
  'too-long': {
    code: 'ResponseParserError',
    message: (url, limit) => `The response from "${url}" is longer than ${limit}`,
  },
  other: {
    code: 'HTTPClientError',
    message: (url, reason) => `An HTTP Client failed to send the request to "${url}": ${reason}`,
  },
}

export function explainFailure(failure: TransportFailure, unsettled?: UnsettledRequest): OtherError {
  const {kind, url, proxy} = failure
  if (proxy && (kind === 'connect' || kind === 'dns')) {
    return new OtherError('ProxyConnectionError', `Failed to connect to proxy URL: "${proxy.origin}"`, {cause: failure})
  }
  const {code, message} = EXPLANATIONS[kind]
  return new OtherError(code, message(url, reasonOf(failure.cause)), {cause: failure, unsettled})
}

/** OpenSSL's own texts name routines and source files; the part between them is what helps. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return ''
  const {code, message} = cause as NodeJS.ErrnoException
  const [, reason = message] = /error:[\dA-F]+:[^:]*:[^:]*:([^:]+)/.exec(message) ?? []
  return code !== undefined && reason !== message ? `${reason} (${code})` : reason.trim()
}
