// Words that a shell has made of braces: `rate={a=1,b=2}` without quotes reaches us as `rate=a=1` and `rate=b=2`.

/** Hints for words of which the flag takes only the first. */
export function expandedBraces(words: readonly string[]): string[] {
  const [first, ...others] = words.map(splitPair)
  if (first === undefined || others.length === 0) return []
  if (others.some((pair) => pair?.key !== first.key)) return []
  const inner = [first, ...others].map((pair) => pair?.rest).join(',')
  return [`The shell has taken the braces for its own: put the value into single quotes, '${first.key}={${inner}}'`]
}

function splitPair(word: string): {key: string; rest: string} | undefined {
  const [, key, rest] = /^([\w.#/:-]+)=(.*)$/s.exec(word) ?? []
  return key === undefined || rest === undefined ? undefined : {key, rest}
}
