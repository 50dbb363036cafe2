import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ByteCollector} from '../../../src/transport/http/byte-collector.js'

const rows: readonly (readonly [title: string, sizes: readonly number[]])[] = [
  ['nothing', []],
  ['one piece', [10]],
  ['one large piece', [100_000]],
  ['many small pieces', Array.from({length: 70_000}, () => 1)],
  ['small and large pieces by turns', [1, 5000, 2, 3, 4096, 4095, 70_000, 1]],
  ['pieces that fill a block exactly', Array.from({length: 32}, () => 2048)],
]

describe('ByteCollector', () => {
  for (const [title, sizes] of rows) {
    it(`keeps ${title} in order`, () => {
      const collector = new ByteCollector()
      let next = 0
      const pieces = sizes.map((size) => Buffer.from(Array.from({length: size}, () => next++ % 251)))
      for (const piece of pieces) collector.add(piece)
      assert.ok(collector.bytes().equals(Buffer.concat(pieces)))
      assert.equal(collector.size, Buffer.concat(pieces).length)
    })
  }
})
