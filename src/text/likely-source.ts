// A path or an address that stands in the place of what it names → how to write it. One rule for documents, inputs, targets
// and settings.

export type LikelySource =
  | {readonly kind: 'file' /** With its scheme: `file://in/doc.json`. */; readonly url: string}
  | {readonly kind: 'link'; readonly url: string}

const LONGEST = 500
const ENDING = /\.(?:jsonc?|ya?ml|txt)$/i

/** @returns nothing where the text looks like neither */
export function likelySource(text: string): LikelySource | undefined {
  const word = text.trim()
  if (word === '' || word.length > LONGEST || /[\s{}[\]"'<>|*?]/.test(word.replace(/^https?:\/\/.*/i, '')))
    return undefined
  if (/^(?:https?|s3):\/\/./i.test(word)) return {kind: 'link', url: word}
  const path = pathIn(word)
  return path === undefined ? undefined : {kind: 'file', url: `file://${path}`}
}

function pathIn(word: string): string | undefined {
  const [, schemeless] = /^fileb?:(?:\/\/)?(.+)$/i.exec(word) ?? []
  if (schemeless !== undefined) return schemeless
  const [, after] = /^@(.+)$/.exec(word) ?? []
  if (after !== undefined) return after
  const isPath = /^(?:\.{0,2}[\\/]|~[\\/]|[a-z]:[\\/])/i.test(word) || (ENDING.test(word) && !/[=,:]/.test(word))
  return isPath ? word : undefined
}

/** For a file that is not there. */
export const relativePathHints = (path: string): string[] =>
  path.startsWith('/') ? [] : ['A path that does not begin with "/" is looked up from the current folder']
