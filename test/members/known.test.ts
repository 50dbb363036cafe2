import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {known} from '../../src/members/known.js'
import {outputOf} from '../../src/members/operation-members.js'
import {DescribeJob} from '../../src/model/iot/operations.js'
import type {StructureShape} from '../../src/model/vocabulary.js'
import {parseJson} from '../../src/value/json/json-parse.js'

const text = {type: 'string', name: 'Text'} as const
const status = {type: 'string', name: 'Status', enum: ['ON', 'OFF']} as const
const Shape = {
  type: 'structure',
  name: 'Shape',
  members: {
    text: {shape: text, doc: ''},
    status: {shape: status, doc: ''},
    whole: {shape: {type: 'long', name: 'Whole'}, doc: ''},
    ratio: {shape: {type: 'double', name: 'Ratio'}, doc: ''},
    flag: {shape: {type: 'boolean', name: 'Flag'}, doc: ''},
    at: {shape: {type: 'timestamp', name: 'At'}, doc: ''},
    list: {shape: {type: 'list', name: 'List', member: text}, doc: ''},
    table: {shape: {type: 'list', name: 'Table', member: {type: 'list', name: 'Row', member: text}}, doc: ''},
    map: {shape: {type: 'map', name: 'Map', key: text, value: text}, doc: ''},
    inner: {
      shape: {type: 'structure', name: 'Inner', members: {text: {shape: text, doc: '', required: true}}},
      doc: '',
    },
  },
} as const satisfies StructureShape

const CASES: readonly (readonly [title: string, json: string, expected: object])[] = [
  ['texts', '{"text": "a"}', {text: 'a'}],
  ['whole numbers', '{"whole": 3}', {whole: 3}],
  ['numbers with a fraction', '{"ratio": 2.0}', {ratio: 2}],
  ['numbers beyond those that JavaScript holds, rounded', '{"whole": 9007199254740993}', {whole: 9007199254740992}],
  ['truth values', '{"flag": false}', {flag: false}],
  ['times in seconds, as whole milliseconds', '{"at": 1700000000.1234}', {at: 1700000000123}],
  ['times as text', '{"at": "2027-01-01T00:00:00Z"}', {at: Date.UTC(2027, 0, 1)}],
  ['the last second of the last year', '{"at": 253402300799}', {at: Date.UTC(9999, 11, 31, 23, 59, 59)}],
  ['no times beyond the years that texts can hold', '{"at": 253402300800}', {}],
  ['no times beyond what dates can hold', '{"at": 1e300}', {}],
  ['no times before 1970', '{"at": -1}', {}],
  ['no time of 0, which stands for none', '{"at": 0}', {}],
  ['no time in words', '{"at": "yesterday"}', {}],
  ['words that the table does not know yet', '{"status": "DIMMED"}', {status: 'DIMMED'}],
  ['lists of lists', '{"table": [["a"], [], ["b", "c"]]}', {table: [['a'], [], ['b', 'c']]}],
  ['structures within', '{"inner": {"text": "a"}}', {inner: {text: 'a'}}],
  ['structures that lack what they must have', '{"inner": {}}', {inner: {}}],
  ['nothing of members that the shape does not have', '{"other": 1, "constructor": 2}', {}],
  ['nothing of null', '{"text": null, "inner": null, "list": null}', {}],
  [
    'nothing of what is of another type',
    '{"text": 1, "whole": "3", "flag": "true", "at": true, "list": "a", "map": [], "inner": "b"}',
    {},
  ],
  ['of a list what is of its type', '{"list": ["a", 1, null, "b", {}]}', {list: ['a', 'b']}],
  ['of a map what is of its type', '{"map": {"a": "b", "c": 1}}', {map: Object.assign(Object.create(null), {a: 'b'})}],
]

describe('what is known of a structure of a shape', () => {
  for (const [title, json, expected] of CASES) {
    it(`has ${title}`, () => assert.deepEqual(known(Shape, parseJson(json)), expected))
  }

  for (const value of ['"a"', '[]', 'null', '1']) {
    it(`is nothing where there is ${value} in its place`, () => assert.deepEqual(known(Shape, parseJson(value)), {}))
  }

  it('keeps the keys of maps as they are', () => {
    const {map = {}} = known(Shape, parseJson('{"map": {"__proto__": "a", "constructor": "b"}}'))
    assert.deepEqual(Object.entries(map), [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ])
    assert.equal(map.toString, undefined)
  })

  it('is what an operation answers with', () => {
    const {job} = outputOf(
      DescribeJob,
      parseJson('{"job": {"timeoutConfig": {"inProgressTimeoutInMinutes": 5}}}') as never,
    )
    assert.equal(job?.timeoutConfig?.inProgressTimeoutInMinutes, 5)
  })
})
