// Bytes ↔ text in the encodings that files come in. Knows nothing of files or flags.

const BYTE_ORDER_MARKS: readonly (readonly [string, string])[] = [
  ['utf-8', '\u00ef\u00bb\u00bf'],
  ['utf-16le', '\u00ff\u00fe'],
  ['utf-16be', '\u00fe\u00ff'],
]

/**
 * Nothing where the bytes are not text in that encoding. A byte order mark stays, as U+FEFF.
 * @param encoding by its name on the web or in Python: `utf-8`, `latin-1`, `cp1252`
 * @throws RangeError for an encoding that does not exist
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): string | undefined {
  const name = encoding.toLowerCase().replaceAll('_', '-')
  const latin1 = Buffer.from(bytes).toString('latin1')
  // Not left to TextDecoder: its "latin1" is Windows-1252 by name, and in Node 20 the reverse in fact.
  if (/^(latin-?1|iso-?8859-1)$/.test(name)) return latin1
  if (/^(cp-?|windows-)1252$/.test(name)) return latin1.replace(/[\u0080-\u009f]/g, windows1252)
  const decoder = new TextDecoder(name.replace(/^cp(?=\d)/, 'windows-'), {fatal: true, ignoreBOM: true})
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (character: string) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80)

/** A JSON or YAML document as bytes: UTF-8 or UTF-16, with or without a byte order mark, which is dropped. */
export function decodeDocument(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => head.startsWith(mark))
  return decodeText(bytes, marked ? marked[0] : unmarkedEncoding(head))?.replace(/^\ufeff/, '')
}

/** A document begins with an ASCII character, so that a zero beside it tells UTF-16. */
function unmarkedEncoding(head: string): string {
  if (/^[^\0]\0/.test(head)) return 'utf-16le'
  return /^\0[^\0]/.test(head) ? 'utf-16be' : 'utf-8'
}

/** What was typed or read, as text: bytes are taken for UTF-8, or UTF-16 where they say so. */
export function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : (decodeDocument(content) ?? Buffer.from(content).toString())
}
