// Path → span in a text in shorthand: `criteriaList=[{failureType=ALL,…},{…}]`. Knows only how the text nests: it has been
// read without error before.

import type {Path} from '../../value/path.js'
import type {Finder} from './finder.js'
import type {Span} from './span.js'

interface Part {
  readonly step: string | number
  readonly keyAt: number
  readonly start: number
  readonly end: number
}

export const shorthandFinder = (text: string): Finder => ({
  find: (path, atKey) => find(text, path, atKey),
  inside: () => undefined,
})

function find(text: string, path: Path, atKey: boolean): Span {
  let found: Part = {step: '', keyAt: 0, start: 0, end: text.length}
  for (const [index, step] of path.entries()) {
    const part = partsOf(text, found, index === 0).findLast((one) => one.step === step)
    if (!part) return {...found, exact: false}
    if (atKey && index === path.length - 1)
      return {start: part.keyAt, end: part.keyAt + String(step).length, exact: true}
    found = part
  }
  return {start: found.start, end: found.end, exact: true}
}

/** The members or items of a value; the outermost structure has no brackets. */
function partsOf(text: string, {start, end}: Part, outermost: boolean): Part[] {
  const bracket = text[start]
  if (bracket === '{' || outermost)
    return pairs(text, bracket === '{' ? start + 1 : start, bracket === '{' ? end - 1 : end)
  const inside = bracket === '[' ? pieces(text, start + 1, end - 1) : pieces(text, start, end)
  return inside.map(([from, to], step) => ({step, keyAt: from, start: from, end: to}))
}

/** A piece without a key goes on with the list before it: `a=1,2,b=3`. */
function pairs(text: string, start: number, end: number): Part[] {
  const parts: Part[] = []
  for (const [from, to] of pieces(text, start, end)) {
    const [head, key] = /^\s*([\w.#/:-]+)\s*@?=\s*/.exec(text.slice(from, to)) ?? []
    const last = parts.at(-1)
    if (head !== undefined && key !== undefined)
      parts.push({step: key, keyAt: from + head.indexOf(key), start: from + head.length, end: to})
    else if (last) parts[parts.length - 1] = {...last, end: to}
  }
  return parts
}

/** What stands between commas that are in no quotes and no inner brackets. */
function pieces(text: string, start: number, end: number): [from: number, to: number][] {
  const found: [number, number][] = []
  let depth = 0
  let from = start
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (character === '"' || character === "'") at = closingQuote(text, at)
    else if ('{['.includes(character)) depth++
    else if ('}]'.includes(character)) depth--
    else if (character === ',' && depth === 0) {
      found.push([from, at])
      from = at + 1
    }
  }
  return [...found, [from, end]]
}

function closingQuote(text: string, open: number): number {
  let at = open + 1
  while (at < text.length && text[at] !== text[open]) at += text[at] === '\\' ? 2 : 1
  return at
}
