// A command line of Windows → its words, by the rules that programs of Microsoft's C runtime split theirs by: backslashes are
// themselves but before a double quote, where two make one, and an odd one keeps the quote. No other quotes are known.

const PART = /(?<before>\\*)(?<quote>")|\\+|(?<blank>[ \t]+)|[^\\" \t]+/g

/** @returns nothing where a quote is not closed */
export function windowsWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let isQuoted = false
  for (const {0: part, groups: {before = '', quote, blank} = {}} of text.matchAll(PART)) {
    if (blank !== undefined && !isQuoted) {
      if (word !== undefined) words.push(word)
      word = undefined
      continue
    }
    word = (word ?? '') + (quote === undefined ? part : unescaped(before, quote))
    if (quote !== undefined && before.length % 2 === 0) isQuoted = !isQuoted
  }
  if (isQuoted) return undefined
  return word === undefined ? words : [...words, word]
}

const unescaped = (before: string, quote: string) =>
  '\\'.repeat(Math.floor(before.length / 2)) + (before.length % 2 === 1 ? quote : '')
