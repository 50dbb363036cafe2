// Words that a shell has made of braces: `rate={a=1,b=2}` without quotes reaches us as `rate=a=1` and `rate=b=2`.

/** Hints for words of which the flag takes only the first. */
export function expandedBraces(words: readonly string[]): string[] {
  const pairs = words.map(splitPair)
  const head = pairs[0]?.head
  if (head === undefined || pairs.length < 2 || pairs.some((pair) => pair?.head !== head)) return []
  const value = `${head}{${pairs.map((pair) => pair?.inner).join(',')}}${head.endsWith('[') ? ']' : ''}`
  return [`The shell has taken the braces for its own: put the value into single quotes, '${value}'`]
}

/** `list=[a=1]`, from `list=[{a=1,b=2}]`, is `list=[` and `a=1`. */
function splitPair(word: string): {head: string; inner: string} | undefined {
  const [, key, rest] = /^([\w.#/:-]+=)(.*)$/s.exec(word) ?? []
  if (key === undefined || rest === undefined) return undefined
  const inBrackets = rest.startsWith('[') && rest.endsWith(']')
  return inBrackets ? {head: `${key}[`, inner: rest.slice(1, -1)} : {head: key, inner: rest}
}
