// Which proxy, if any, stands between us and a host: the environment's variables, read as curl and the AWS CLI read them.

type Environment = Readonly<Record<string, string | undefined>>

/** @returns the proxy's URL */
export function proxyFor(url: URL, env: Environment): string | undefined {
  const variable = `${url.protocol.slice(0, -1)}_proxy`
  const proxy = env[variable] || env[variable.toUpperCase()]
  if (!proxy || isDirect(url, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined
  return proxy.includes('://') ? proxy : `http://${proxy}`
}

/** `example.com` and `.example.com` both mean the host and all below it; a port narrows; `*` is everything. */
function isDirect(url: URL, list: string): boolean {
  return list.split(',').some((entry) => {
    const name = entry.trim().toLowerCase().replace(/^\./, '')
    if (name === '') return false
    return name === '*' || [url.hostname, url.host].some((host) => host === name || host.endsWith(`.${name}`))
  })
}
