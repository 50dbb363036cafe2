// A line of a POSIX shell → its words without quotes, and what of the last one readline leaves alone.

export interface SplitLine {
  readonly words: readonly string[]
  /** The part of the last word, without quotes, that stays unchanged. */
  readonly kept: string
  /** The quote that the line leaves open. */
  readonly quote: string | undefined
}

interface Parts {
  readonly blank?: string
  readonly escaped?: string
  readonly single?: string
  readonly double?: string
  readonly singleEnd?: string
  readonly doubleEnd?: string
  readonly plain?: string
}

const PART =
  /(?<blank>\s+)|\\(?<escaped>.?)|'(?<single>[^']*)(?<singleEnd>'?)|"(?<double>(?:\\.|[^"\\])*)(?<doubleEnd>"?)|(?<plain>[^\s\\'"])/gs

/** @param breaks the signs that part words for readline: COMP_WORDBREAKS */
export function splitLine(line: string, breaks: string): SplitLine {
  const words = ['']
  let kept = ''
  let quote: string | undefined
  for (const {groups = {}, 0: text} of line.matchAll(PART)) {
    const part: Parts = groups
    if (part.blank !== undefined) {
      words.push('')
      kept = ''
      continue
    }
    const before = words.pop() ?? ''
    words.push(before + textOf(part))
    quote = (part.singleEnd ?? part.doubleEnd) === '' ? text[0] : undefined
    if (quote !== undefined) kept = before
    if (part.plain !== undefined && breaks.includes(part.plain)) kept = before + part.plain
  }
  return {words, kept, quote}
}

const textOf = ({escaped, single, double, plain}: Parts): string =>
  escaped ?? single ?? double?.replace(/\\(["$`\\])/g, '$1') ?? plain ?? ''
