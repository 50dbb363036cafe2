// A request that got no answer: why, and whether sending it again may help. Wording is elsewhere.
import type {ProxyName} from '../http/proxy.js'

export type FailureKind =
  | 'connect'
  | 'dns'
  | 'closed'
  | 'connect-timeout'
  | 'read-timeout'
  | 'tls'
  | 'ca-bundle'
  | 'too-long'
  | 'other'

interface FailureOptions {
  readonly cause?: unknown
  readonly proxy?: ProxyName | undefined
}

export class TransportFailure extends Error {
  override readonly name = 'TransportFailure'
  /** The SDK sends again whatever carries this member. */
  readonly $retryable?: {readonly throttling: false}
  /** What the request was to go through. */
  readonly proxy: ProxyName | undefined

  constructor(
    readonly kind: FailureKind,
    readonly url: string,
    {cause, proxy}: FailureOptions = {},
  ) {
    super(`${kind}: ${url}`, {cause})
    this.proxy = proxy
    if (RETRYABLE.has(kind)) this.$retryable = {throttling: false}
  }
}

const RETRYABLE: ReadonlySet<FailureKind> = new Set(['connect', 'dns', 'closed', 'connect-timeout', 'read-timeout'])

const KINDS: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  EADDRNOTAVAIL: 'connect',
  EHOSTDOWN: 'connect',
  ETIMEDOUT: 'connect',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ECONNRESET: 'closed',
  ECONNABORTED: 'closed',
  EPIPE: 'closed',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  HOSTNAME_MISMATCH: 'tls',
}

/** Whole families of codes: of OpenSSL, of certificates, and of what is not HTTP. */
const FAMILIES: readonly (readonly [RegExp, FailureKind])[] = [
  [/^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_)/, 'tls'],
  [/^HPE_/, 'closed'],
]

/** @param error what Node's network modules threw */
export function transportFailure(error: unknown, url: string, proxy?: ProxyName): TransportFailure {
  if (error instanceof TransportFailure) return error
  const {code = ''} = error as NodeJS.ErrnoException
  const kind = KINDS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
  return new TransportFailure(kind, url, {cause: error, proxy})
}
