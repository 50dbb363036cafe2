// Which proxy, if any, stands between us and a host: the environment's variables, read as curl and the AWS CLI read them.
import {ConfigurationError} from '../../errors/cli-error.js'

type Environment = Readonly<Record<string, string | undefined>>

/** A proxy as messages may name it. */
export interface ProxyName {
  /** Without the credentials that the URL may hold. */
  readonly origin: string
  /** Where it is set. */
  readonly variable: string
}

export interface ProxySetting {
  readonly url: string
  readonly name: ProxyName
}

/** @throws ConfigurationError for a text that names no proxy that we speak to */
export function proxyFor(url: URL, env: Environment): ProxySetting | undefined {
  const lower = `${url.protocol.slice(0, -1)}_proxy`
  const variable = env[lower] ? lower : lower.toUpperCase()
  const proxy = env[variable]
  if (!proxy || isDirect(url, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined
  return parse(proxy.includes('://') ? proxy : `http://${proxy}`, variable)
}

/** `example.com` and `.example.com` both mean the host and all below it; a port narrows; `*` is everything. */
function isDirect(url: URL, list: string): boolean {
  return list.split(',').some((entry) => {
    const name = entry.trim().toLowerCase().replace(/^\./, '')
    if (name === '') return false
    return name === '*' || [url.hostname, url.host].some((host) => host === name || host.endsWith(`.${name}`))
  })
}

function parse(url: string, variable: string): ProxySetting {
  if (!URL.canParse(url)) throw unusable(variable, 'does not hold the URL of a proxy')
  const {protocol, origin, username, password} = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw unusable(variable, `names a proxy that speaks "${protocol.slice(0, -1)}", but only http and https are known`)
  }
  if (![username, password].every(isEncoded)) throw unusable(variable, 'holds a name or a password with a bare "%"')
  return {url, name: {origin, variable}}
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** The text itself may hold a password, and is not shown. */
function unusable(variable: string, reason: string): ConfigurationError {
  return new ConfigurationError('Configuration', `The environment variable ${variable} ${reason}`, {
    hints: [
      `Write it like ${variable}=http://proxy.example.com:3128, or unset it`,
      'In a name or a password, characters such as "@", ":", "/" and "%" are written as %40, %3A, %2F and %25',
    ],
  })
}
