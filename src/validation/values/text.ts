// The bounds of a text: its words, its length in characters and bytes, its characters.

import {didYouMean} from '../../errors/words.js'
import type {StringShape} from '../../model/vocabulary.js'
import {characters, longerThan} from '../../text/length.js'
import {nearest} from '../../text/nearest.js'
import {longDashHint} from '../../text/pasted-characters.js'
import type {Path} from '../../value/path.js'
import {type Problem, problem} from '../problem.js'
import {nothingFound} from './nothing-found.js'
import {violationOf, wholePattern} from './pattern.js'

/** Of what is only counted, `brief` says the rule and nothing that takes time. */
export type Detail = 'whole' | 'brief'

export function checkText(shape: StringShape, text: string, path: Path, detail: Detail): Problem | undefined {
  const {documented} = shape
  if (shape.enum) return shape.enum.includes(text) ? undefined : notOneOf(shape.enum, text, path)
  const tooLong = checkLength(shape.max, text, path) ?? checkLength(documented?.max, text, path, documented?.source)
  if (tooLong) return tooLong
  if (documented?.maxBytes !== undefined && takesMore(text, documented.maxBytes)) {
    const expected = {length: Buffer.byteLength(text), max: documented.maxBytes}
    return problem('E203', path, {value: text, expected, source: documented.source})
  }
  return (
    checkPattern(shape.pattern, text, path, detail) ??
    checkPattern(documented?.pattern, text, path, detail, documented?.source)
  )
}

function notOneOf(words: readonly string[], text: string, path: Path): Problem {
  const close = nearest(text.trim().replace(/[\s-]+/g, '_'), words) ?? words.find((word) => sharesStem(word, text))
  const fix = close === undefined ? `Use one of ${words.join(', ')}` : didYouMean(`"${close}"`)
  return problem('E205', path, {value: text, expected: {words}, fix})
}

/** SUCCESS means SUCCEEDED, though the two are four edits apart. */
const sharesStem = (word: string, text: string) =>
  text.length >= 4 && word.slice(0, 4) === text.slice(0, 4).toUpperCase()

function checkLength(max: number | undefined, text: string, path: Path, source?: string): Problem | undefined {
  if (max === undefined || !longerThan(text, max)) return undefined
  const expected = {length: characters(text), max, unit: 'characters'}
  return problem('E202', path, {value: text, expected, ...(source ? {source} : {})})
}

/** No character takes more than three bytes a UTF-16 unit. */
const takesMore = (text: string, max: number) => text.length * 3 > max && Buffer.byteLength(text) > max

function checkPattern(
  pattern: string | undefined,
  text: string,
  path: Path,
  detail: Detail,
  source?: string,
): Problem | undefined {
  if (pattern === undefined || wholePattern(pattern).test(text)) return undefined
  if (detail === 'brief') return problem('E204', path)
  const {characters: offending, repaired} = violationOf(pattern, text)
  const known = text === '' ? 'Give a value, or leave the member out' : (nothingFound(text) ?? longDashHint(text)[0])
  const fix = known ?? (repaired && `Try "${repaired}"`)
  return problem('E204', path, {
    value: text,
    expected: {pattern, characters: offending},
    fix,
    ...(source ? {source} : {}),
  })
}
