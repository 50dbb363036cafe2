// Hints for values: quotes that are not closed, stand inside or have something after them, commas that split a value;
// and for what remains.
import type {ErrorContext, Rule} from './error-context.js'

export const valueRules: readonly Rule[] = [
  openQuote,
  leadingEquals,
  quoteInside,
  afterQuote,
  commaInValue,
  control,
  keyCharacter,
]

function openQuote({expected, received, after}: ErrorContext): string | undefined {
  const unclosed = expected?.endsWith('quoted>') || (expected === '=' && /^["'][^"']*$/.test(after))
  const quote = after.charAt(0)
  return unclosed && received !== 'EOF'
    ? `Close the ${quote} that begins here, or write \\${quote} within quotes`
    : undefined
}

function leadingEquals({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== ',' || received !== '=') return undefined
  const key = /([\w.#/:-]+)@?\s*=\s*$/.exec(before)?.[1]
  return key === undefined ? undefined : `Write "=" once, or put a value that begins with it into quotes: ${key}="=..."`
}

function quoteInside({expected, received, before}: ErrorContext): string | undefined {
  if (expected !== ',' || (received !== '"' && received !== "'")) return undefined
  const other = received === '"' ? "'" : '"'
  const value = /=\s*([^=,"'{}[\]]*)$/.exec(before)?.[1]
  return value === undefined ? undefined : `Put the whole value into quotes: ${other}${value}${received}...${other}`
}

function afterQuote({expected, before}: ErrorContext): string | undefined {
  if (expected !== ',' || !/["']\s*$/.test(before)) return undefined
  return 'Nothing but a comma may follow a closing quote: put the whole value into quotes'
}

/** `cron(0 0 1,15 * ? *)` or `incrementFactor=1,5` */
function commaInValue({expected, before, after}: ErrorContext): string | undefined {
  const [, key, head, tail] = /([\w.#/:-]+)@?\s*=\s*([^=,"'{}[\]]+),([^=,"'{}[\]]*)$/.exec(before) ?? []
  if (expected !== '=' || key === undefined) return undefined
  if (/^\d+$/.test(head ?? '') && /^\d+$/.test(tail ?? ''))
    return `Write a decimal point, not a comma: ${key}=${head}.${tail}`
  const rest = /^[^,"'{}[\]]*/.exec(after)?.[0] ?? ''
  return `Put a value that holds a comma into quotes: ${key}="${head},${tail}${rest}"`
}

function control({received}: ErrorContext): string | undefined {
  return received !== undefined && /^[\u0000-\u001f]$/.test(received)
    ? 'Put a value that holds control characters into quotes'
    : undefined
}

/** Comes last: an odd character in a key is often the end of a value that lacks its quotes. */
function keyCharacter({expected, received}: ErrorContext): string | undefined {
  if (expected !== '=' || received === 'EOF') return undefined
  return 'A key is made of letters, digits and - _ . # / : alone; JSON takes every key'
}
