// The model's patterns as regular expressions for the whole text, and what in a text offends against one.
import {ecmaPattern} from '../../model/ecma-pattern.js'

const INVISIBLE = /^[\p{C}\p{Z}]$/u
/** One class of characters, repeated. */
const EACH_CHARACTER = /^\^?\(?\[(?:[^\]\\]|\\.)+\][+*]\)?\$?$/
const MAX_CHARACTERS = 5
/** A longer suggestion would not be read. */
const LONGEST_REPAIR = 200

const compiled = new Map<string, RegExp>()

/** Patterns are few and fixed by the model, so each is compiled once, when first needed. */
export function wholePattern(pattern: string): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const regex = new RegExp(ecmaPattern(pattern), 'u')
  compiled.set(pattern, regex)
  return regex
}

export interface PatternViolation {
  /** `U+000A` or `"."`, each once, in order. */
  readonly characters: readonly string[]
  /** The text with the offending characters replaced, where that satisfies the pattern. */
  readonly repaired?: string
}

/** Only patterns that judge each character by itself have offending characters; others yield none. */
export function violationOf(pattern: string, text: string): PatternViolation {
  const regex = wholePattern(pattern)
  const offendingIn = (some: string) =>
    new Set(EACH_CHARACTER.test(pattern) ? [...some].filter((character) => !regex.test(character)) : [])
  const offending = offendingIn(text)
  const repaired = formsOf(text)
    .flatMap((form) => [form, form.toUpperCase()].flatMap((one) => [one, ...filled(one, offendingIn(one))]))
    .find((candidate) => candidate.length <= LONGEST_REPAIR && regex.test(candidate) && keepsLetters(candidate, text))
  const characters = [...offending].slice(0, MAX_CHARACTERS).map(characterName)
  return repaired === undefined ? {characters} : {characters, repaired}
}

/** As typed, then without the width of an input method, then without accents. */
function formsOf(text: string): readonly string[] {
  const narrow = text.normalize('NFKC')
  return [...new Set([text, narrow, narrow.normalize('NFD').replaceAll(/\p{M}/gu, '')])]
}

/** What lost a letter or a digit is another name, and what has none cannot be a name. */
const keepsLetters = (candidate: string, text: string) =>
  lettersIn(candidate) > 0 && lettersIn(candidate) >= lettersIn(text)

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

function filled(text: string, offending: ReadonlySet<string>): string[] {
  return fillersFor([...offending]).map((filler) => replace(text, offending, filler))
}

function fillersFor(offending: readonly string[]): readonly string[] {
  if (offending.every((character) => /\s/.test(character))) return [' ', '-', '_', '']
  return offending.every((character) => INVISIBLE.test(character)) ? [' ', ''] : ['-', '_', '']
}

/** Replaced at the ends, characters would leave a stray filler, so there they go. */
function replace(text: string, offending: ReadonlySet<string>, filler: string): string {
  const characters = [...text]
  const first = characters.findIndex((character) => !offending.has(character))
  const last = characters.findLastIndex((character) => !offending.has(character))
  return characters
    .slice(Math.max(first, 0), last + 1)
    .map((character) => (offending.has(character) ? filler : character))
    .join('')
}

function characterName(character: string): string {
  if (INVISIBLE.test(character) && character !== ' ')
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return `"${character}"`
}
