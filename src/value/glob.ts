// Names and texts with `*` for any characters and `?` for one. No regular expression: many stars cost no more than one.

/** @param glob every other character stands for itself */
export function matchesGlob(glob: string, text: string): boolean {
  let [at, from] = [0, 0]
  let [star, tried] = [-1, 0]
  while (from < text.length) {
    if (glob[at] === '*') {
      star = at++
      tried = from
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === text[from])) {
      at++
      from++
    } else if (star >= 0) {
      // The last star takes one character more; earlier ones never need to be tried again.
      at = star + 1
      from = ++tried
    } else return false
  }
  return /^\**$/.test(glob.slice(at))
}
