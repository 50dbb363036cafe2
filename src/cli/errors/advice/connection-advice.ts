// What to do about a request that got no answer, in terms of our flags and of the settings of the AWS CLI.

import type {FailureKind, TransportFailure} from '../../../transport/failures/transport-failure.js'
import type {ProxyName} from '../../../transport/http/proxy.js'

const NETWORK =
  'Is the network up, and is the endpoint the right one? See --endpoint-url, --region and the proxy variables'

type Advice = (url: URL) => readonly string[]

const ADVICE: Readonly<Record<FailureKind, Advice>> = {
  connect: ({host}) => [`Nothing answers at ${host}`, NETWORK],
  dns: ({hostname}) => [`The host name ${hostname} does not exist: check the spelling of the region or endpoint`],
  closed: () => [],
  'connect-timeout': () => [NETWORK, 'A slow network may need a longer --cli-connect-timeout'],
  'read-timeout': () => ['A slow service may need a longer --cli-read-timeout'],
  tls: ({port}) => [
    'Behind a proxy that opens TLS, name its certificates with --ca-bundle or AWS_CA_BUNDLE',
    ...(port === '' ? [] : ['If the endpoint speaks plain HTTP, write http:// instead of https://']),
  ],
  'ca-bundle': () => ['Correct --ca-bundle, AWS_CA_BUNDLE or ca_bundle in the profile'],
  'too-long': () => [
    'This response is not from AWS IoT: is the endpoint right?',
    'A smaller --page-size makes pages shorter',
  ],
  other: () => ['--debug shows the request'],
}

export function connectionAdvice({kind, url, proxy}: TransportFailure): readonly string[] {
  if (proxy && (kind === 'connect' || kind === 'dns')) return proxyAdvice(kind, new URL(url), proxy)
  return [
    ...ADVICE[kind](new URL(url)),
    ...(proxy ? [`The request goes through the proxy ${proxy.origin}, which ${proxy.variable} names`] : []),
  ]
}

/** With a proxy in between, it alone is connected to. */
const proxyAdvice = (kind: FailureKind, {host}: URL, {variable}: ProxyName) => [
  kind === 'dns' ? 'That host name does not exist' : 'Nothing answers there',
  `${variable} names this proxy; correct it, or add ${host} to NO_PROXY to do without`,
]
