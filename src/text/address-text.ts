// The address of a service → the same without what must not be shown: a password, or a token in its query.

export function addressText(address: string): string {
  if (!URL.canParse(address)) return address
  const {username, password, search, origin, pathname} = new URL(address)
  return username || password || search ? origin + pathname : address
}
