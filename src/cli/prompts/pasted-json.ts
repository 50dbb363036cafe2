// A document that is pasted over several lines → one line. Knows no streams.

/** Whether more lines follow: an object or a list that is not closed yet. */
export function isOpenJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  let depth = 0
  // What stands in texts closes nothing.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
  }
  return depth > 0
}
