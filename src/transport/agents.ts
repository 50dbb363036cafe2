// The connections of one invocation: kept between requests, through a proxy where one applies. Loads TLS and proxy code
// only where a request needs it.
import {readFile} from 'node:fs/promises'
import type {Agent} from 'node:http'
import {proxyFor} from './proxy.js'
import {TransportFailure} from './transport-failure.js'

export interface ConnectionOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly caBundle: string | undefined
  readonly verifySsl: boolean
}

interface TlsOptions {
  readonly rejectUnauthorized?: false
  readonly ca?: Buffer
}

/** @throws TransportFailure where the certificates to trust cannot be read */
export async function createAgent(url: string, options: ConnectionOptions): Promise<Agent> {
  const target = new URL(url)
  const proxy = proxyFor(target, options.env)
  if (target.protocol === 'https:') return secureAgent(proxy, await tlsOptions(url, options))
  if (proxy !== undefined) return new (await import('http-proxy-agent')).HttpProxyAgent(proxy, {keepAlive: true})
  return new (await import('node:http')).Agent({keepAlive: true})
}

async function secureAgent(proxy: string | undefined, tls: TlsOptions): Promise<Agent> {
  if (proxy === undefined) return new (await import('node:https')).Agent({keepAlive: true, ...tls})
  const {HttpsProxyAgent} = await import('https-proxy-agent')
  return new HttpsProxyAgent(proxy, {keepAlive: true, ...tls})
}

async function tlsOptions(url: string, {caBundle, verifySsl}: ConnectionOptions): Promise<TlsOptions> {
  if (!verifySsl) return {rejectUnauthorized: false}
  if (caBundle === undefined) return {}
  try {
    return {ca: await readFile(caBundle)}
  } catch (error) {
    throw new TransportFailure('ca-bundle', url, error)
  }
}
