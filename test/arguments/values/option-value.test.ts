import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {ParameterFiles} from '../../../src/arguments/files/parameter-file.js'
import {parseOption} from '../../../src/arguments/values/option-value.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {fromPlain} from '../../../src/value/plain.js'
import {Float, type Value} from '../../../src/value/value.js'

const text: Shape = {type: 'string', name: 'Text'}
const whole: Shape = {type: 'long', name: 'Whole'}
const timeout: Shape = {type: 'structure', name: 'Timeout', members: {minutes: {shape: whole, doc: ''}}}
const texts: Shape = {type: 'list', name: 'Texts', member: text}
const tag: Shape = {
  type: 'structure',
  name: 'Tag',
  members: {Key: {shape: text, doc: ''}, Value: {shape: text, doc: ''}},
}
const tags: Shape = {type: 'list', name: 'Tags', member: tag}
const map: Shape = {type: 'map', name: 'Map', key: {type: 'string', name: 'Key'}, value: text}

const FILES: Readonly<Record<string, string>> = {
  'n.txt': '15\n',
  'word.txt': 'abc\n',
  'minutes.json': '{"minutes": 5}\n',
  'minutes.txt': 'minutes=5\n',
  'list.txt': 'a=[b]\n',
  'bom.json': '\ufeff{"minutes": 5}',
  'texts.json': '["a","b"]\n',
  'texts.txt': 'a\r\n\n  b c  \n',
  'empty.txt': '',
  'object.json': '{"Key":"a"}',
  'tags.json': '[{"Key":"a"},{"Key":"b"}]',
  'tags.txt': 'Key=a,Value=b\n',
}

const read: [string, Shape, string[], unknown][] = [
  ['texts as they are', text, [' null '], ' null '],
  ['an empty text', text, [''], ''],
  ['text files with their last newline', text, ['file://word.txt'], 'abc\n'],
  ['binary files', text, ['fileb://n.txt'], Buffer.from('15\n')],
  ['links as text', text, ['https://host/x'], 'https://host/x'],
  ['whole numbers', whole, ['-5'], -5],
  ['whole numbers from files', whole, ['file://n.txt'], 15],
  ['big whole numbers', whole, ['9007199254740993'], 9007199254740993n],
  ['whole numbers, be they long or not', {type: 'integer', name: 'I'}, ['file://n.txt'], 15],
  ['numbers', {type: 'double', name: 'D'}, ['20'], new Float(20)],
  ['shorthand', timeout, ['minutes=5'], {minutes: 5}],
  ['JSON', timeout, ['\n {"minutes": 5} '], {minutes: 5}],
  ['JSON without conversion', timeout, ['{"minutes":"5"}'], {minutes: '5'}],
  ['JSON with null', timeout, ['{"minutes":null}'], {minutes: null}],
  ['JSON files', timeout, ['file://minutes.json'], {minutes: 5}],
  ['JSON files as bytes', timeout, ['fileb://minutes.json'], {minutes: 5}],
  ['JSON files as bytes with a byte order mark', timeout, ['fileb://bom.json'], {minutes: 5}],
  ['shorthand files', timeout, ['file://minutes.txt'], {minutes: 5}],
  ['shorthand files that end in a bracket', map, ['file://list.txt'], {a: ['b']}],
  ['members from files', timeout, ['minutes@=file://n.txt'], {minutes: 15}],
  ['members from binary files', timeout, ['minutes@=fileb://n.txt'], {minutes: 15}],
  ['unknown members', timeout, ['hours=5'], {hours: '5'}],
  ['no word of a list', texts, [], []],
  ['texts, commas included', texts, ['a,b', ' c '], ['a,b', ' c ']],
  ['a text', texts, ['null'], ['null']],
  ['an empty text in a list', texts, [''], ['']],
  ['a JSON list of texts', texts, [' ["a","b"]'], ['a', 'b']],
  ['JSON texts among several words literally', texts, ['["a"]', 'b'], ['["a"]', 'b']],
  ['file names among several words literally', texts, ['file://n.txt', 'b'], ['file://n.txt', 'b']],
  ['a JSON file for a list', texts, ['file://texts.json'], ['a', 'b']],
  ['a text file for a list, an element a line', texts, ['file://texts.txt'], ['a', 'b c']],
  ['an empty file for a list', texts, ['file://empty.txt'], []],
  ['a structure a word', tags, ['Key=a', 'Key=b,Value=c'], [{Key: 'a'}, {Key: 'b', Value: 'c'}]],
  ['a JSON object a word', tags, ['{"Key":"a"}', ' {"Key":"b"}'], [{Key: 'a'}, {Key: 'b'}]],
  ['one JSON object for a list', tags, ['{"Key":"a"}'], [{Key: 'a'}]],
  ['a JSON list of structures', tags, ['[{"Key":"a"}]'], [{Key: 'a'}]],
  ['a JSON file of structures', tags, ['file://tags.json'], [{Key: 'a'}, {Key: 'b'}]],
  ['a JSON object in a file for a list', tags, ['file://object.json'], [{Key: 'a'}]],
  ['shorthand in a file for a list', tags, ['file://tags.txt'], [{Key: 'a', Value: 'b'}]],
  ['standard input', timeout, ['file:///dev/stdin'], {minutes: 7}],
  ['standard input in a member', map, ['a@=file:///dev/stdin,b@=file://word.txt'], {a: 'minutes=7', b: 'abc\n'}],
  ['standard input in quotes', map, ['a@="fileb:///dev/stdin"'], {a: Buffer.from('minutes=7')}],
]

/** Only mentioned, standard input stays with what waits for it: reading it would wait for the terminal. */
const mentions: [Shape, string[]][] = [
  [text, ['uses /dev/stdin here']],
  [text, ['see file:///dev/stdin']],
  [text, ['a@=file:///dev/stdin']],
  [texts, ['file:///dev/stdin', 'b']],
  [map, ['a=/dev/stdin']],
  [map, ['a=file:///dev/stdin']],
  [map, ['a="b@=file:///dev/stdin"']],
  [map, ['{"a":"file:///dev/stdin"}']],
]

const PARSING = "Error parsing parameter '--x': "
const refused: [Shape, string[], string, RegExp][] = [
  [whole, ['abc'], '--x takes a whole number, not "abc"', /^$/],
  [whole, ['5.0'], '--x takes a whole number, not "5.0"', /Write 5/],
  [whole, ['file://word.txt'], '--x takes a whole number, not "abc\\n"', /^$/],
  [
    whole,
    ['file://none'],
    `${PARSING}Unable to load paramfile file://none: [Errno 2] No such file or directory: 'none'`,
    /current folder/,
  ],
  [timeout, ['5'], `${PARSING}Expected: '=', received: 'EOF' for input:\n5\n ^`, /minutes=5/],
  [timeout, ['minutes=5 m'], `${PARSING}minutes takes a whole number, not "5 m"`, /^Write the number alone: 5$/],
  [
    timeout,
    ['minutes@=file://none'],
    `${PARSING}Unable to load paramfile file://none: [Errno 2] No such file or directory: 'none'`,
    /./,
  ],
  [timeout, ['[1]'], `${PARSING}Invalid JSON:\n[1]`, /without the square brackets/],
  [
    timeout,
    ['{minutes=5}'],
    `${PARSING}Invalid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)\nJSON received: {minutes=5}\n                ^`,
    /without brackets around the whole/,
  ],
  [
    timeout,
    ['{"minutes":\n5 6}'],
    `${PARSING}Invalid JSON: Expecting ',' delimiter: line 2 column 3 (char 14)\nJSON received: {"minutes":\n5 6}\n  ^`,
    /^$/,
  ],
  [timeout, ['minutes=5', 'minutes=6'], 'argument --x: expected one argument', /minutes=\{5,6\}/],
  [
    timeout,
    ['file://bom.json'],
    `${PARSING}Expected: '=', received: '\ufeff' for input:\n\ufeff{"minutes": 5}\n^`,
    /byte order mark/,
  ],
  [
    tags,
    ['Key=a,Key=b'],
    `${PARSING}Second instance of key "Key" encountered for input:\nKey=a,Key=b\n      ^\nThis is often because there is a preceding "," instead of a space.`,
    /'Key=a' 'Key=b'/,
  ],
  [tags, ['{"Key":"a"}', 'Key=b'], `${PARSING}Invalid JSON:\nKey=b`, /each element/],
  [tags, ['{"Key":"a"}', ''], `${PARSING}Invalid JSON:\n`, /each element/],
  [
    tags,
    ['file://tags.txt', 'Key=b'],
    `${PARSING}A file is read only when it is the only value: file://tags.txt`,
    /JSON list/,
  ],
  [
    texts,
    ['[a,b]'],
    `${PARSING}Invalid JSON: Expecting value: line 1 column 2 (char 1)\nJSON received: [a,b]\n                ^`,
    /double quotes/,
  ],
  [texts, ['file://object.json'], `${PARSING}Invalid JSON:\n{"Key":"a"}`, /\["a","b"\]/],
]

describe('parseOption', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'options-'))
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  })
  after(() => rmSync(folder, {recursive: true}))

  const parse = (shape: Shape, words: string[]): Promise<Value> => {
    const readStdin = async () => Buffer.from('minutes=7')
    return parseOption({
      flag: '--x',
      shape,
      words,
      files: new ParameterFiles({env: {}, cwd: folder, home: folder, readStdin}),
    })
  }

  for (const [what, shape, words, value] of read) {
    it(`reads ${what}`, async () => assert.deepEqual(await parse(shape, words), fromPlain(value)))
  }
  for (const [shape, words] of mentions) {
    it(`leaves standard input alone at ${JSON.stringify(words)} for a ${shape.type}`, async () => {
      const readStdin = () => assert.fail('read')
      const files = new ParameterFiles({env: {}, cwd: folder, home: folder, readStdin})
      assert.ok(await parseOption({flag: '--x', shape, words, files}))
    })
  }
  for (const [shape, words, message, hint] of refused) {
    it(`refuses ${JSON.stringify(words)} for a ${shape.type}`, async () => {
      const error: unknown = await parse(shape, words).catch((reason) => reason)
      assert.ok(error instanceof UsageError)
      assert.equal(error.message, message)
      assert.match(error.hints.join('\n'), hint)
    })
  }
})
