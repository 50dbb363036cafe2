// Characters that word processors, chats and web pages put in place of the ones that were typed.

const CURLY_QUOTES = /(?:^|[\s=:,[{(])[“”„‟‘’‚‛]/
const LONG_DASH = /^[‐-―−]/

/** A hint where a text in error holds curly quotes where quotes belong, or a long dash at the error itself. */
export function pastedHint(text: string, offset: number): string | undefined {
  if (CURLY_QUOTES.test(text)) return 'Replace the curly quotes with straight ones, " or \': they come from pasted text'
  if (LONG_DASH.test(text.slice(offset))) return 'Replace the long dash with "-": it comes from pasted text'
  if (text.startsWith('\ufeff')) return 'The text begins with a byte order mark: save the file as UTF-8 without one'
  return undefined
}

/** Of a flag that comes from a page or a chat, which has joined its hyphens. */
export function longDashHint(word: string): string[] {
  const [, name] = /^[\u2010-\u2015\u2212]+-*([a-z][\w-]*)/.exec(word) ?? []
  return name === undefined ? [] : [`For ${word}, write --${name}: a long dash comes from pasted text`]
}

/** Of several words that were given as one: in quotes, or with the no-break spaces of a page. */
export function joinedWordsHint(word: string, program: string): string[] {
  const words = word.trim().split(/\s+/)
  if (!/\s/.test(word) || !words.every((part) => /^[\w-]+$/.test(part))) return []
  return [`Write it without quotes and with plain spaces: ${[program, ...words].join(' ')}`]
}
