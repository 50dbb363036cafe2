// Bytes ↔ text in the encodings that files come in. Knows nothing of files or flags.

import {CODE_PAGES} from './code-pages.js'

const BYTE_ORDER_MARKS: readonly (readonly [string, string])[] = [
  ['utf-8', '\u00ef\u00bb\u00bf'],
  ['utf-16le', '\u00ff\u00fe'],
  ['utf-16be', '\u00fe\u00ff'],
]

/**
 * Nothing where the bytes are not text in that encoding. A byte order mark stays, as U+FEFF, but where the encoding's name
 * says that there is one.
 * @param encoding by its name on the web or in Python: `utf-8`, `utf-8-sig`, `latin-1`, `cp1252`, `cp932`
 * @throws RangeError for an encoding that does not exist
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): string | undefined {
  const name = encoding
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const known = PYTHON_NAMES.find(([pattern]) => pattern.test(name))
  return known ? known[1](bytes) : decodeBy(webName(name), bytes)
}

type Decode = (bytes: Uint8Array) => string | undefined

const latin1: Decode = (bytes) => Buffer.from(bytes).toString('latin1')
const withoutMark = (text: string | undefined) => text?.replace(/^\ufeff/, '')

/** Names that the web does not know, or by which it means another encoding. */
const PYTHON_NAMES: readonly (readonly [RegExp, Decode])[] = [
  [/^(?:utf-?8-sig|utf-?8-bom)$/, (bytes) => withoutMark(decodeBy('utf-8', bytes))],
  [/^(?:utf-?16|u16)$/, decodeUtf16],
  [/^(?:us-)?ascii$|^646$/, (bytes) => (bytes.some((byte) => byte > 0x7f) ? undefined : latin1(bytes))],
  // Not left to TextDecoder: its "latin1" is Windows-1252 by name, and in Node 20 the reverse in fact.
  [/^(?:latin-?1|l1|iso-?8859-1|8859|cp819)$/, latin1],
  [/^(?:cp-?|windows-)1252$/, (bytes) => latin1(bytes)?.replace(/[\u0080-\u009f]/g, windows1252)],
  ...Object.entries(CODE_PAGES).map(([page, upper]): [RegExp, Decode] => [
    new RegExp(`^(?:${page}|ibm-?${page.slice(2)}|${page.slice(2)})$`),
    (bytes) => latin1(bytes)?.replace(/[\u0080-\u00ff]/g, (one) => upper.charAt(one.charCodeAt(0) - 0x80)),
  ]),
]

/** The byte order mark decides, and goes; without one it is the order of nearly all machines. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  return withoutMark(decodeBy(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-16le', bytes))
}

const WEB_NAMES: Readonly<Record<string, string>> = {
  u8: 'utf-8',
  cp65001: 'utf-8',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  mskanji: 'shift_jis',
  'ms-kanji': 'shift_jis',
  'windows-31j': 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  's-jis': 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  ms950: 'big5',
  cp866: 'ibm866',
  cp874: 'windows-874',
  eucjp: 'euc-jp',
  ujis: 'euc-jp',
  euckr: 'euc-kr',
  'koi8-r': 'koi8-r',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
}

const webName = (name: string) =>
  Object.hasOwn(WEB_NAMES, name) ? (WEB_NAMES[name] ?? name) : name.replace(/^cp-?(?=\d)/, 'windows-')

function decodeBy(name: string, bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder(name, {fatal: true, ignoreBOM: true})
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(character: string): string {
  return WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80)
}

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

/** Where it is neither, as a sentence that begins with what is read. */
export const notText = (name: string): string => `${name} is text neither in UTF-8 nor in UTF-16`
export const NOT_TEXT_HINT = 'Save it as UTF-8'
