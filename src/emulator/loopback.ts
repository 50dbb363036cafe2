// Who may talk to the served state: programs of this machine, and no page of a browser that was lured here.

const HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/** @returns why the request is refused, or nothing */
export function refuseForeign({host = '', origin}: Readonly<Record<string, string>>): string | undefined {
  if (!HOST.test(host)) return `Host "${host}" is not this machine`
  if (origin !== undefined && !isLoopbackOrigin(origin)) return `Origin "${origin}" is not this machine`
  return undefined
}

function isLoopbackOrigin(origin: string): boolean {
  const [, host = ''] = /^https?:\/\/(.+)$/.exec(origin) ?? []
  return HOST.test(host)
}
