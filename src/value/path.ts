// Where a value lies in an input, and the text that users know for it. Knows nothing of problems.

/** Names of members and keys, and indexes of lists, from the outside in. */
export type Path = readonly (string | number)[]

/** `abortConfig.criteriaList[0].action`; empty for the whole. */
export const pathText = (path: Path): string => path.reduce<string>((text, part) => text + step(part, text === ''), '')

function step(part: string | number, first: boolean): string {
  if (typeof part === 'number') return `[${part}]`
  if (!/^[\w:$-]+$/.test(part)) return `[${JSON.stringify(part)}]`
  return first ? part : `.${part}`
}
