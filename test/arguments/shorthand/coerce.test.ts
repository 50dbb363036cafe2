import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {coerce} from '../../../src/arguments/shorthand/coerce.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {Float, type Value} from '../../../src/value/value.js'

const text: Shape = {type: 'string', name: 'Text'}
const whole: Shape = {type: 'long', name: 'Whole'}
const double: Shape = {type: 'double', name: 'Double'}
const flag: Shape = {type: 'boolean', name: 'Flag'}
const item: Shape = {
  type: 'structure',
  name: 'Item',
  members: {count: {shape: whole, doc: ''}, rate: {shape: double, doc: ''}},
}
const list: Shape = {type: 'list', name: 'List', member: item}
const map: Shape = {type: 'map', name: 'Map', key: {type: 'string', name: 'Key'}, value: whole}
const outer: Shape = {
  type: 'structure',
  name: 'Outer',
  members: {items: {shape: list, doc: ''}, constructor: {shape: text, doc: ''}},
}

const structure = (...pairs: [string, Value][]) => new Map(pairs)

const coerced: [string, Shape, Value, Value][] = [
  ['whole numbers', whole, '007', 7],
  ['whole numbers with underscores', whole, '1_000', 1000],
  ['full-width digits', whole, '１２', 12],
  ['spaces around a number', whole, ' 5 ', 5],
  ['numbers beyond 2^53', whole, '9007199254740993', 9007199254740993n],
  ['numbers from bytes', whole, Buffer.from('15\n'), 15],
  ['doubles', double, '20', new Float(20)],
  ['infinity', double, 'inf', new Float(Infinity)],
  ['truth values in any case', flag, 'TRUE', true],
  ['false', flag, 'False', false],
  ['other words for a truth value not at all', flag, 'yes', 'yes'],
  ['texts not at all', text, '5', '5'],
  ['members', item, structure(['count', '5'], ['rate', '1.5']), structure(['count', 5], ['rate', new Float(1.5)])],
  ['unknown members not at all', item, structure(['toString', '5']), structure(['toString', '5'])],
  ['values of maps', map, structure(['a', '1']), structure(['a', 1])],
  ['a text where a structure is modelled not at all', item, 'x', 'x'],
  ['elements', list, [structure(['count', '5'])], [structure(['count', 5])]],
  // sh-0116: the brackets were forgotten.
  [
    'one structure where a list is modelled',
    outer,
    structure(['items', structure(['count', '5'])]),
    structure(['items', [structure(['count', 5])]]),
  ],
  ['one text where a list is modelled', list, '', ['']],
]

const refused: [Shape, Value, string][] = [
  [whole, 'abc', 'takes a whole number, not "abc"'],
  [whole, '5.0', 'takes a whole number, not "5.0"'],
  [whole, '', 'takes a whole number, not ""'],
  [double, '20%', 'takes a number, not "20%"'],
  [double, ['1', '5'], 'takes a number, not a list'],
  [whole, structure(), 'takes a whole number, not a structure'],
  [flag, ['true'], 'takes true or false, not a list'],
  [item, structure(['count', 'x']), 'count takes a whole number, not "x"'],
  [outer, structure(['items', [structure(['rate', 'x'])]]), 'items[0].rate takes a number, not "x"'],
  [list, [structure(['count', 'x'])], '[0].count takes a whole number, not "x"'],
]

const hints: [Shape, Value, RegExp][] = [
  [double, '20%', /Leave out the percent sign: 20/],
  [whole, '5.0', /Write 5/],
  [whole, 'null', /Leave the member out/],
  [whole, '5 rate=1', /Put a comma before "rate="/],
  [double, ['1', '5'], /Write a decimal point, not a comma: 1\.5/],
  [whole, 'file://n.txt', /KEY@=file:\/\/NAME/],
]

describe('coerce', () => {
  for (const [what, shape, value, expected] of coerced) {
    it(`converts ${what}`, () => assert.deepEqual(coerce(shape, value), expected))
  }
  for (const [shape, value, message] of refused) {
    it(`says: ${message}`, () => assert.throws(() => coerce(shape, value), {message}))
  }
  for (const [shape, value, hint] of hints) {
    it(`advises: ${hint.source}`, () =>
      assert.throws(
        () => coerce(shape, value),
        ({hints: [first]}) => hint.test(first),
      ))
  }
})
