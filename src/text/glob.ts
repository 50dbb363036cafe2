// Names and texts with `*` for any characters and `?` for one. No regular expression: many stars cost no more than one.

/** @param glob every other character stands for itself */
export const matchesGlob = (glob: string, text: string): boolean =>
  matchesPattern(text, {
    length: glob.length,
    isStar: (at) => glob[at] === '*',
    fits: (at, character) => glob[at] === '?' || glob[at] === character,
  })

/** A pattern letter by letter, whatever its letters are written as. */
export interface GlobPattern {
  readonly length: number
  isStar(at: number): boolean
  /** Whether a letter that is not a star stands for this character. */
  fits(at: number, character: string): boolean
}

export function matchesPattern(text: string, {length, isStar, fits}: GlobPattern): boolean {
  let [at, from] = [0, 0]
  let [star, tried] = [-1, 0]
  while (from < text.length) {
    if (at < length && isStar(at)) {
      star = at++
      tried = from
    } else if (at < length && fits(at, text.charAt(from))) {
      at++
      from++
    } else if (star >= 0) {
      // The last star takes one character more; earlier ones never need to be tried again.
      at = star + 1
      from = ++tried
    } else return false
  }
  while (at < length && isStar(at)) at++
  return at === length
}
