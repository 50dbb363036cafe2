// The address of an account's device plane, as the control plane gives it: a host, which need not be AWS's own.

const ADDRESS = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i

export function isAddress(value: unknown): value is string {
  return typeof value === 'string' && ADDRESS.test(value) && URL.canParse(`https://${value}`)
}

/** AWS's hosts speak TLS alone; any other host, being named by a control plane of its kind, speaks what that one does. */
export function addressUrl(address: string, controlEndpoint: string | undefined): string {
  const plain = controlEndpoint !== undefined && new URL(controlEndpoint).protocol === 'http:' && !isAws(address)
  return `${plain ? 'http' : 'https'}://${address}`
}

const isAws = (address: string) => /\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws)$/i.test(address)
