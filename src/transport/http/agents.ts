// The connections of one invocation: kept between requests, through a proxy where one applies. Loads TLS and proxy code
// only where a request needs it.
import {readFile} from 'node:fs/promises'
import type {Agent} from 'node:http'
import {TransportFailure} from '../failures/transport-failure.js'
import {type ProxyName, type ProxySetting, proxyFor} from './proxy.js'

export interface ConnectionOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly caBundle: string | undefined
  readonly verifySsl: boolean
}

interface TlsOptions {
  readonly rejectUnauthorized?: false
  readonly ca?: Buffer
}

export interface Route {
  readonly agent: Agent
  /** What stands between us and the host. */
  readonly proxy: ProxyName | undefined
}

/** @throws TransportFailure | ConfigurationError where the certificates to trust, or the proxy, cannot be read */
export async function createRoute(url: string, options: ConnectionOptions): Promise<Route> {
  const proxy = proxyFor(new URL(url), options.env)
  return {agent: await createAgent(url, proxy, options), proxy: proxy?.name}
}

async function createAgent(url: string, proxy: ProxySetting | undefined, options: ConnectionOptions): Promise<Agent> {
  if (url.startsWith('https:')) return secureAgent(proxy, await tlsOptions(url, options))
  if (proxy !== undefined) return new (await import('http-proxy-agent')).HttpProxyAgent(proxy.url, {keepAlive: true})
  return new (await import('node:http')).Agent({keepAlive: true})
}

async function secureAgent(proxy: ProxySetting | undefined, tls: TlsOptions): Promise<Agent> {
  if (proxy === undefined) return new (await import('node:https')).Agent({keepAlive: true, ...tls})
  const {HttpsProxyAgent} = await import('https-proxy-agent')
  return new HttpsProxyAgent(proxy.url, {keepAlive: true, ...tls})
}

async function tlsOptions(url: string, {caBundle, verifySsl}: ConnectionOptions): Promise<TlsOptions> {
  if (!verifySsl) return {rejectUnauthorized: false}
  if (caBundle === undefined) return {}
  try {
    return {ca: await readFile(caBundle)}
  } catch (error) {
    throw new TransportFailure('ca-bundle', url, {cause: error})
  }
}
