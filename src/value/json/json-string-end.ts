// Where a string of JSON ends. A pattern would keep a place to return to for each character, and run out of room for them.

/**
 * @param start of its opening quote
 * @returns behind its closing quote, or the end of the text where there is none
 */
export function jsonStringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '"') return at + 1
    if (character === '\\') at++
  }
  return text.length
}
