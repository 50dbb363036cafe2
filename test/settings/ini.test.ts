import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {IniSyntaxError, parseIni} from '../../src/settings/ini.js'

const readable: readonly (readonly [string, string, Record<string, Record<string, string>>])[] = [
  ['an empty file', '', {}],
  ['comments and blank lines alone', '# a\n\n  ; b\n', {}],
  ['a pair', '[default]\nregion = eu-west-1\n', {default: {region: 'eu-west-1'}}],
  ['a colon for the equals sign', '[p]\nregion: x\n', {p: {region: 'x'}}],
  ['names in any case, values as they are', '[P]\nRegion=EU\n', {P: {region: 'EU'}}],
  ['an equals sign in a value', '[p]\na = b = c\n', {p: {a: 'b = c'}}],
  ['an empty value', '[p]\na =\n', {p: {a: ''}}],
  ['a hash in a value', '[p]\na = b # c\n', {p: {a: 'b # c'}}],
  ['Windows line ends and a byte order mark', '\ufeff[p]\r\na = b\r\n', {p: {a: 'b'}}],
  [
    'a block below a name',
    '[s]\niot =\n  endpoint_url = http://x\n  b = c\n',
    {s: {iot: '\nendpoint_url = http://x\nb = c'}},
  ],
  ['a comment inside a block', '[s]\na =\n  b = 1\n# no\n  c = 2\nd = 3\n', {s: {a: '\nb = 1\nc = 2', d: '3'}}],
  ['a first name that is indented', '[p]\n  a = b\n  c = d\n', {p: {a: 'b', c: 'd'}}],
]

const refused: readonly (readonly [string, string, number, RegExp])[] = [
  ['text without a section', 'region = x\n', 1, /before the first/],
  ['a section that is not closed', '[profile p\nregion = x\n', 1, /"]" is missing behind \[profile p/],
  ['a line that is nothing', '[p]\na = b\nnot an ini file\n', 3, /neither/],
  ['a section twice', '[p]\n[q]\n[p]\n', 3, /\[p\] appears twice/],
  ['a name twice', '[p]\na = 1\nA = 2\n', 3, /"a" appears twice/],
  ['a line without a name', '[p]\n= b\n', 2, /neither/],
]

describe('parseIni', () => {
  for (const [title, text, expected] of readable) {
    it(`reads ${title}`, () => {
      const sections = [...parseIni(text).sections].map(([name, values]) => [name, Object.fromEntries(values)])
      assert.deepEqual(Object.fromEntries(sections), expected)
    })
  }
  for (const [title, text, line, reason] of refused) {
    it(`refuses ${title}`, () => {
      assert.throws(
        () => parseIni(text),
        (error) => error instanceof IniSyntaxError && error.line === line && reason.test(error.reason),
      )
    })
  }
})
