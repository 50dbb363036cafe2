import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ndjson} from '../../../src/output/formats/ndjson.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

const whole: [unknown, string][] = [
  [{jobId: 'a', n: 20.5}, '{"jobId":"a","n":20.5}\n'],
  [['a', 'b'], '"a"\n"b"\n'],
  [[], ''],
  [{}, ''],
  [null, 'null\n'],
  ['a\nb', '"a\\nb"\n'],
]

describe('ndjson', () => {
  for (const [value, text] of whole) {
    it(`writes ${JSON.stringify(value)}`, () => assert.equal(ndjson.whole(fromPlain(value)), text))
  }

  it('writes the items of a page at once, and nothing else of it', () => {
    const pages = ndjson.pages?.('jobs')
    const page = fromPlain({jobs: [{id: 1}, {id: 2}], nextToken: 't'}) as Structure
    assert.deepEqual([pages?.page(page), pages?.page(new Map()), pages?.end()], ['{"id":1}\n{"id":2}\n', '', ''])
  })
})
