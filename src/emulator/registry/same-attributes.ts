// Whether two sets of attributes are the same, in whatever order.

type Attributes = Readonly<Record<string, string>>

export function sameAttributes(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
