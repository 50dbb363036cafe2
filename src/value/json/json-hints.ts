// What people mean by texts that are not JSON, and how to write it. Knows only the text, the place of the error, and whether
// a shell was between.

import {pastedHint} from '../../text/pasted-characters.js'
import type {JsonSyntaxError} from './json-parse.js'

interface ErrorContext {
  readonly text: string
  readonly reason: string
  /** The text around the error, cut to what a rule may need. */
  readonly before: string
  readonly after: string
  readonly origin: Origin
}

/** A shell may have split a text or taken its quotes; nothing else does. */
export type Origin = 'shell' | 'elsewhere'

const NEARBY = 200
const RULES: readonly ((context: ErrorContext) => string | undefined)[] = [
  empty,
  passedOnQuotes,
  placeholderBackslash,
  escapedQuotes,
  singleQuotes,
  trailingComma,
  foreignWord,
  notFinite,
  comment,
  shorthandInBraces,
  strippedQuotes,
  rawLineBreak,
  badEscape,
  missingComma,
  missingColon,
  leadingZero,
  missingValue,
  severalDocuments,
  cutShort,
]

export function jsonHints({text, offset, reason}: JsonSyntaxError, origin: Origin): string[] {
  const before = text.slice(Math.max(0, offset - NEARBY), offset)
  const context = {text, reason, before, after: text.slice(offset, offset + NEARBY), origin}
  const pasted = pastedHint(text, offset)
  if (pasted !== undefined) return [pasted]
  for (const rule of RULES) {
    const hint = rule(context)
    if (hint !== undefined) return [hint]
  }
  return []
}

function empty({text}: ErrorContext): string | undefined {
  return text.trim() === '' ? 'The text is empty: write {} for a document without members' : undefined
}

/** cmd.exe takes single quotes for characters like any others. */
function passedOnQuotes({text, before}: ErrorContext): string | undefined {
  const isWhole = before.trim() === '' && /^\s*'.*'\s*$/s.test(text)
  return isWhole ? quotesHint("'") : undefined
}

export const quotesHint = (quote: string): string =>
  `Remove the ${quote} around the whole value: the shell has passed them on`

function placeholderBackslash({reason, after}: ErrorContext): string | undefined {
  const isPlaceholder = reason === 'Invalid \\escape' && /^\\[${}]/.test(after)
  return isPlaceholder ? `Remove the backslash before ${after[1]}: it is for double quotes in a shell` : undefined
}

/** Within single quotes of a shell nothing takes them away. */
function escapedQuotes({after}: ErrorContext): string | undefined {
  return after.startsWith('\\"') ? 'Remove the backslashes before the quotes: the shell has passed them on' : undefined
}

function singleQuotes({after}: ErrorContext): string | undefined {
  return after.startsWith("'") ? 'JSON wants double quotes around keys and texts: {"key":"value"}' : undefined
}

function trailingComma({before, after}: ErrorContext): string | undefined {
  const bracket = /^[\]}]/.exec(after)?.[0]
  return bracket && /,\s*$/.test(before) ? `Remove the comma before the closing "${bracket}"` : undefined
}

const FOREIGN: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'null',
  NULL: 'null',
  nil: 'null',
  undefined: 'null',
}

function foreignWord({after}: ErrorContext): string | undefined {
  const word = /^\w+/.exec(after)?.[0] ?? ''
  return Object.hasOwn(FOREIGN, word) ? `Write ${FOREIGN[word]} in place of ${word}` : undefined
}

function comment({after}: ErrorContext): string | undefined {
  return /^(\/\/|\/\*|#)/.test(after) ? 'JSON has no comments: remove it' : undefined
}

function shorthandInBraces({after}: ErrorContext): string | undefined {
  const key = /^([\w.#/:-]+)\s*=/.exec(after)?.[1]
  if (key === undefined) return undefined
  return `Write shorthand without brackets around the whole: ${key}=...; JSON would be {"${key}":...}`
}

/** Windows PowerShell and cmd take the double quotes away before a program sees them. */
function strippedQuotes({after, origin}: ErrorContext): string | undefined {
  if (!/^[\p{L}_$][^\s"',{}[\]]*\s*[:,\]}]/u.test(after)) return undefined
  return origin === 'shell'
    ? 'Keys and texts need double quotes; a shell may have removed them: write \\" for each, or read the JSON with file://NAME'
    : 'Keys and texts need double quotes: {"key":"value"}'
}

function rawLineBreak({reason}: ErrorContext): string | undefined {
  return reason.startsWith('Invalid control') ? 'Write a line break within a text as \\n, a TAB as \\t' : undefined
}

function badEscape({reason}: ErrorContext): string | undefined {
  return reason === 'Invalid \\escape' ? 'Write a backslash within a text as \\\\' : undefined
}

function missingComma({reason, after}: ErrorContext): string | undefined {
  return reason === "Expecting ',' delimiter" && /^["{[]/.test(after) ? `Put a comma before ${after[0]}` : undefined
}

function missingColon({reason}: ErrorContext): string | undefined {
  return reason === "Expecting ':' delimiter" ? 'Put a colon between the key and its value' : undefined
}

function missingValue({reason, after}: ErrorContext): string | undefined {
  return reason === 'Expecting value' && /^[,}\]]/.test(after) ? `Put a value before ${after[0]}, or null` : undefined
}

function leadingZero({reason, before, after}: ErrorContext): string | undefined {
  const isNumber = reason === "Expecting ',' delimiter" && /(?:^|[^\d.eE])-?0$/.test(before) && /^\d/.test(after)
  return isNumber ? 'Write the number without the zero before it' : undefined
}

function notFinite({reason}: ErrorContext): string | undefined {
  const [, word] = /^(\S+) is not a JSON number/.exec(reason) ?? []
  return word && `Write null, or "${word}" as a text`
}

function severalDocuments({reason, after}: ErrorContext): string | undefined {
  if (reason !== 'Extra data') return undefined
  if (!/^,?\s*\{/.test(after)) return 'Remove what follows the end of the JSON'
  return 'Put several objects into one list: [{...},{...}]'
}

function cutShort({reason, text, after, origin}: ErrorContext): string | undefined {
  if (reason.startsWith('Unterminated')) return 'Close the text with a double quote'
  if (after !== '' || text === '') return undefined
  if (origin !== 'shell' || text.includes('\n')) return 'The JSON ends too early: close every bracket that was opened'
  return 'The JSON ends too early: if the shell split it at a space, put the whole into single quotes'
}
