// Hints for keys and what stands between them: ":" for "=", JSON's quoted keys, a key given twice, no key at all.

import {likelySource} from '../../../text/likely-source.js'
import {nearest} from '../../../text/nearest.js'
import {quotesHint} from '../../../value/json/json-hints.js'
import type {ErrorContext, Rule} from './error-context.js'

export const pairRules: readonly Rule[] = [wholeInQuotes, jsonInside, quotedKey, path, colon, twice, noKey]

/** Quotes that the shell should have removed, or that were escaped. */
function wholeInQuotes({text, offset, received}: ErrorContext): string | undefined {
  if (offset !== 0 || (received !== '"' && received !== "'") || !text.endsWith(received)) return undefined
  return quotesHint(received)
}

function jsonInside({expected, after, before}: ErrorContext): string | undefined {
  if (expected !== '=' || !/^"[^"]*"\s*:/.test(after)) return undefined
  const key = /([\w.#/:-]+)@?\s*=\s*\[?\s*\{\s*$/.exec(before)?.[1]
  const quoted = key === undefined ? '' : `, or ${key}='{...}' for a text that is JSON`
  return `JSON is not allowed inside shorthand: write {key=value}${quoted}, or give the whole value as JSON`
}

function quotedKey({expected, after}: ErrorContext): string | undefined {
  const key = /^(["'])([\w.#/:-]*)\1\s*=/.exec(after)?.[2]
  return expected === '=' && key !== undefined ? `Write the key without quotes: ${key}=...` : undefined
}

/** ":" is a character of keys, so the key runs on to the end of what was meant as its value. */
function colon({expected, before, after}: ErrorContext): string | undefined {
  const [, key, value] = /(?:^|[\s,{])([\w.#/-]+):([\w.#/:-]*)\s*$/.exec(before) ?? []
  if (expected !== '=' || key === undefined) return undefined
  const rest = value === '' ? (/^[^\s,{}[\]"']*/.exec(after)?.[0] ?? '') : ''
  return `Put "=" between key and value, not ":": ${key}=${value}${rest}`
}

function twice({problem, shape, text, offset}: ErrorContext): string | undefined {
  if (problem.kind !== 'duplicateKey') return undefined
  if (problem.nested || shape.type !== 'list') return `Give "${problem.key}" once`
  const [before, after] = [text.slice(0, offset - 1).trimEnd(), text.slice(offset).trimStart()]
  if (text.length > 200) return 'Separate the elements of the list with a space, not with a comma'
  return `Separate the elements of the list with a space: '${before}' '${after}'`
}

function path({text, before, received}: ErrorContext): string | undefined {
  if ((received !== 'EOF' && !text.startsWith('@')) || before.includes('=')) return undefined
  const meant = likelySource(text)
  return meant?.kind === 'file' ? `Write ${meant.url} to read the value from that file` : undefined
}

function noKey({text, received, shape, expected}: ErrorContext): string | undefined {
  if (expected !== '=' || received !== 'EOF' || /[=,]/.test(text)) return undefined
  const structure = shape.type === 'list' ? shape.member : shape
  if (structure.type !== 'structure') return 'Write pairs of key and value: KEY=VALUE,KEY=VALUE'
  const names = Object.keys(structure.members)
  const meant = nearest(text, names)
  if (meant !== undefined) return `Give "${meant}" a value: ${meant}=VALUE`
  if (names.length === 1) return `Name the member: ${names[0]}=${text || 'VALUE'}`
  return `Name the members: ${names
    .slice(0, 3)
    .map((name) => `${name}=VALUE`)
    .join(',')}`
}
