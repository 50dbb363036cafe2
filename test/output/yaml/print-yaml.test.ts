import assert from 'node:assert/strict'
import fc from 'fast-check'
import {parse} from 'yaml'
import {printYaml} from '../../../src/output/yaml/print-yaml.js'
import {parseJson} from '../../../src/value/json/json-parse.js'

const LONG = 'word '.repeat(20).trim()

/** A text, and how it stands as a member. */
const scalars: readonly (readonly [string, string])[] = [
  ['plain text', 'plain text'],
  ['', "''"],
  [' lead', "' lead'"],
  ['it is "so"', 'it is "so"'],
  ["'so'", "'''so'''"],
  ['a: b', "'a: b'"],
  ['a:b', 'a:b'],
  ['x:', "'x:'"],
  ['a #b', "'a #b'"],
  ['a#b', 'a#b'],
  ['-x', '-x'],
  ['- x', "'- x'"],
  ['?', "'?'"],
  ['---', "'---'"],
  ['yes', 'yes'],
  ['True', "'True'"],
  ['null', "'null'"],
  ['0o17', "'0o17'"],
  ['1_000', "'1_000'"],
  ['_1', '_1'],
  ['.5', "'.5'"],
  ['1e3', "'1e3'"],
  ['.', '.'],
  ['.inf', "'.inf'"],
  ['2021-01-01T00:00:00Z', "'2021-01-01T00:00:00Z'"],
  ['12:30', '12:30'],
  ['<<', "'<<'"],
  ['a\nb\n', "'a\n\n  b\n\n  '"],
  ['a\n b', '"a\\n b"'],
  ['a \nb', '"a \\nb"'],
  ['\t', '"\\t"'],
  ['\u0000\u007f\u0085\u001b', '"\\0\\x7F\\N\\e"'],
  ['é日', 'é日'],
  ['é😀', '"é\\U0001F600"'],
  ['\ufeff', '"\\uFEFF"'],
  ['\u2028', '"\\L"'],
  [LONG, `${'word '.repeat(16).trim()}\n  word word word word`],
  [`${LONG}:`, `'${'word '.repeat(16).trim()}\n  word word word word:'`],
  [`${LONG}\t`, `"${'word '.repeat(15).trim()} word\\\n  \\ word word word word\\t"`],
  ['x'.repeat(100), 'x'.repeat(100)],
]

/** JSON, and the document. */
const documents: readonly (readonly [string, string])[] = [
  ['{"b":1,"a":{"d":[],"c":{}}}', 'a:\n  c: {}\n  d: []\nb: 1\n'],
  ['{"a":[1,{"c":2,"b":[3]}]}', 'a:\n- 1\n- b:\n  - 3\n  c: 2\n'],
  ['[[1,[2]],[]]', '- - 1\n  - - 2\n- []\n'],
  ['[1.0,1e22,0.00001,null,true,NaN,-Infinity]', '- 1.0\n- 1e+22\n- 1e-05\n- null\n- true\n- .nan\n- -.inf\n'],
  ['[12345678901234567890]', '- 12345678901234567890\n'],
  ['{"true":1,"1":2,"":3,"k k":4}', "'': 3\n'1': 2\nk k: 4\n'true': 1\n"],
  ['{"a\\nb":{"c":[1]}}', "? 'a\n\n  b'\n: c:\n  - 1\n"],
  [`{"${'k'.repeat(122)}":1,"${'l'.repeat(123)}":[2]}`, `${'k'.repeat(122)}: 1\n? ${'l'.repeat(123)}\n: - 2\n`],
  ['"a: b"', "'a: b'\n"],
]

describe('yaml', () => {
  for (const [text, written] of scalars) {
    it(`writes ${JSON.stringify(text)}`, () => assert.equal(printYaml(new Map([['k', text]])), `k: ${written}\n`))
  }

  for (const [json, document] of documents) {
    it(`writes ${json.slice(0, 60)}`, () => assert.equal(printYaml(parseJson(json)), document))
  }

  it('is read back as the same data', () => {
    const piece = fc.constantFrom(
      ...' \n\t:#-?\'"\\{}[],&*!|>%@`~=<é日😀\u0001\u0085\u2028x1',
      ' ',
      '  ',
      'null',
      '1e3',
      '0x1',
      'words ',
      '---',
    )
    const text = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.array(piece, {maxLength: 60}).map((parts) => parts.join('')),
    )
    const {value} = fc.letrec((tie) => ({
      value: fc.oneof({maxDepth: 4}, text, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
      list: fc.array(tie('value'), {maxLength: 4}),
      map: fc.dictionary(text, tie('value'), {maxKeys: 4, noNullPrototype: true}),
    }))
    fc.assert(
      fc.property(value, (data) => {
        const json = JSON.stringify(data)
        assert.deepEqual(parse(printYaml(parseJson(json)), {logLevel: 'silent'}), JSON.parse(json))
      }),
      {numRuns: 400},
    )
  })
})
