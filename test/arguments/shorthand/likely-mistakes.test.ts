import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {likelyMistakes} from '../../../src/arguments/shorthand/likely-mistakes.js'
import type {Shape} from '../../../src/model/vocabulary.js'
import {fromPlain} from '../../../src/value/plain.js'

const text: Shape = {type: 'string', name: 'Text'}
const tag: Shape = {
  type: 'structure',
  name: 'Tag',
  members: {Key: {shape: text, doc: ''}, Value: {shape: text, doc: ''}},
}
const tags: Shape = {type: 'list', name: 'Tags', member: tag}
const outer: Shape = {type: 'structure', name: 'Outer', members: {rate: {shape: tag, doc: ''}}}

const cases: [Shape, unknown, string[]][] = [
  [tags, [{Key: 'a Value=b'}], ['Put a comma between pairs, not a space: Key=a,Value=...']],
  [tags, [{Key: 'a b=c', Value: 'd'}], []],
  [outer, {rate: 'Key=1'}, ['Write rate={Key=1} in single quotes: a shell takes braces without quotes for its own']],
  [outer, {rate: 'other=1'}, []],
  [outer, {rate: {Key: 'x Value=y'}}, ['Put a comma between pairs, not a space: Key=x,Value=...']],
  [outer, {unknown: 'a'}, []],
]

describe('likelyMistakes', () => {
  for (const [shape, value, expected] of cases) {
    it(`finds ${expected.length} in ${JSON.stringify(value)}`, () => {
      assert.deepEqual(likelyMistakes(shape, fromPlain(value)), expected)
    })
  }
})
