// Texts and numbers that lack their quotes or backticks in a query, or have the wrong ones: the words for how to write
// them. Knows no tree.
import type {Shape} from '../../model/vocabulary.js'
import {printJson} from '../../value/json/json-print.js'
import type {Value} from '../../value/value.js'

/** What a bare word most likely was to be, where the answer has no such member. */
export const bareWordHint = (word: string) =>
  /^(?:true|false|null)$/i.test(word)
    ? `${word.toLowerCase()} needs backticks: \`${word.toLowerCase()}\``
    : `a text needs single quotes: '${word}'`

/** @returns why a member of this shape is never equal to the literal, or nothing */
export function literalMismatch(path: string, shape: Shape, literal: Value): string | undefined {
  const kind = KINDS[shape.type]
  if (kind === 'a number' && typeof literal === 'string' && /^-?\d+(?:\.\d+)?$/.test(literal)) {
    return `${path} is a number, and a number needs backticks: \`${literal}\``
  }
  if (kind === 'true or false' && typeof literal === 'string' && /^(?:true|false)$/i.test(literal)) {
    return `${path} is true or false, which needs backticks: \`${literal.toLowerCase()}\``
  }
  if (kind === 'a text' && (typeof literal === 'number' || typeof literal === 'bigint')) {
    return `${path} is a text, and a text needs single quotes: '${printJson(literal)}'`
  }
  return undefined
}

const KINDS: Readonly<Partial<Record<Shape['type'], string>>> = {
  integer: 'a number',
  long: 'a number',
  double: 'a number',
  boolean: 'true or false',
  string: 'a text',
}

/** What may have been meant where a query cannot be read, by what the parser stumbled over. */
export function unreadableHint(reason: string): string | undefined {
  const [, number] = /token "(-?\d+)" \(NUMBER\)/.exec(reason) ?? []
  if (number !== undefined) {
    return `A number needs backticks: \`${number}\`${number.startsWith('-') ? `; a text needs single quotes: 'fw${number}'` : ''}`
  }
  if (/: ''/.test(reason) || /''[^']+''/.test(reason)) return "A text stands in one quote on each side: 'IN_PROGRESS'"
  return reason.includes("Unknown token '='") ? "Compare with ==, as in [?status=='IN_PROGRESS']" : undefined
}
