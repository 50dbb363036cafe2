import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {jsonError, repeatedKey} from '../../../src/value/json/strict-json.js'

const broken: [text: string, offset: number | undefined][] = [
  ['{"a":1}', undefined],
  ['{"a":"NaN"}', undefined],
  ['{"a\\"NaN":1}', undefined],
  ['{"a":NaN}', 5],
  ['["NaN", -Infinity]', 8],
  ['{"a":1,}', 7],
  ['', 0],
]

const repeated: [text: string, found: [key: string, start: number] | undefined][] = [
  ['{"a":1,"b":{"a":2},"c":["a","a"]}', undefined],
  ['[{"a":1},{"a":2}]', undefined],
  ['{"a":"a","b":"b"}', undefined],
  ['{"a":{"b":1},"c":[{"b":1}],"a":2}', ['a', 27]],
  ['{"x":{"\\u0061":1 , "a":2}}', ['a', 19]],
  ['{"__proto__":1,"__proto__":2}', ['__proto__', 15]],
]

describe('strict JSON', () => {
  for (const [text, offset] of broken) it(`error in ${text}`, () => assert.equal(jsonError(text)?.offset, offset))

  for (const [text, found] of repeated) {
    it(`repeated key in ${text}`, () => {
      const key = repeatedKey(text)
      assert.deepEqual(key && [key.key, key.start], found)
      if (key) assert.equal(JSON.parse(text.slice(key.start, key.end)), key.key)
    })
  }

  for (const [kind, filling] of [
    ['plain characters', 'x'.repeat(9_000_000)],
    ['escapes', '\\n'.repeat(4_500_000)],
  ] as const) {
    it(`reads a string of millions of ${kind}`, () => {
      assert.equal(jsonError(`{"a":"${filling}","b":NaN}`)?.offset, filling.length + 12)
      assert.equal(repeatedKey(`{"a":"${filling}","a":1}`)?.start, filling.length + 8)
    })
  }
})
