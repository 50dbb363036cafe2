import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {decodeDocument, decodeText} from '../../../src/arguments/files/text-encoding.js'

const texts: [string, string, string | undefined][] = [
  ['utf-8', '\xc3\xa9', 'é'],
  ['UTF8', '\xc3\xa9', 'é'],
  ['utf-8', '\xef\xbb\xbfx', '\ufeffx'],
  ['utf-8', '\xff', undefined],
  ['latin-1', '\xe9\x80', 'é\u0080'],
  ['iso_8859_1', '\xe9', 'é'],
  ['cp1252', '\x80', '€'],
  ['utf-16le', 'a\0', 'a'],
  ['utf-8-sig', '\xef\xbb\xbfx', 'x'],
  ['utf_8_sig', 'x', 'x'],
  ['utf-16', '\xff\xfea\0', 'a'],
  ['UTF16', '\xfe\xff\0a', 'a'],
  ['utf-16', 'a\0', 'a'],
  ['utf-16-le', '\xff\xfea\0', '\ufeffa'],
  ['utf_16_be', '\0a', 'a'],
  ['cp932', '\x83\x65', 'テ'],
  ['Shift_JIS', '\x83\x65', 'テ'],
  ['cp850', '\x82\xe1', 'éß'],
  ['cp437', '\x81\xe1', 'üß'],
  ['ibm850', '\xd5', 'ı'],
  ['cp858', '\xd5', '€'],
  ['cp1250', '\xe8', 'č'],
  ['gbk', '\xc4\xe3', '你'],
  ['cp949', '\xb0\xa1', '가'],
  ['ascii', 'a', 'a'],
  ['ascii', '\xe9', undefined],
  ['koi8-r', '\xc1', 'а'],
]

const documents: [string, string, string | undefined][] = [
  ['UTF-8', '{"a":1}', '{"a":1}'],
  ['UTF-8 with a mark', '\xef\xbb\xbf{}', '{}'],
  ['UTF-16 with a mark', '\xff\xfe{\0}\0', '{}'],
  ['big-endian UTF-16 with a mark', '\xfe\xff\0{\0}', '{}'],
  ['UTF-16 without a mark', '{\0}\0', '{}'],
  ['big-endian UTF-16 without a mark', '\0{\0}', '{}'],
  ['no text', '{"a":"\xe9"}', undefined],
  ['nothing', '', ''],
]

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')

describe('decodeText', () => {
  for (const [encoding, source, expected] of texts) {
    it(`reads ${encoding}`, () => assert.equal(decodeText(bytes(source), encoding), expected))
  }

  it('takes UTF-8 for granted', () => assert.equal(decodeText(Buffer.from('é')), 'é'))
  it('refuses unknown encodings', () => assert.throws(() => decodeText(bytes('a'), 'klingon'), RangeError))
})

describe('decodeDocument', () => {
  for (const [what, source, expected] of documents) {
    it(`reads ${what}`, () => assert.equal(decodeDocument(bytes(source)), expected))
  }
})
