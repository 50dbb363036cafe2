// A command line → its words, by the quoting rules of POSIX shells and no other of their rules: nothing is expanded, and no
// character between words has a meaning. So the AWS CLI reads `credential_process`.

const PART =
  /(?<blank>\s+)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|(?<plain>[^\s'"\\]+)|(?<open>.)/gs

/** @returns nothing where a quote is not closed */
export function shellWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  for (const {groups: {blank, single, double, escaped, plain, open} = {}} of text.matchAll(PART)) {
    if (open !== undefined) return undefined
    if (blank === undefined) {
      // Within double quotes a backslash is itself, but before these two.
      word = (word ?? '') + (single ?? escaped ?? plain ?? double?.replace(/\\(["\\])/g, '$1') ?? '')
      continue
    }
    if (word !== undefined) words.push(word)
    word = undefined
  }
  return word === undefined ? words : [...words, word]
}
