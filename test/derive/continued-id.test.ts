import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type Continuation, continuedId, rootId} from '../../src/derive/continued-id.js'

const a = (count: number) => 'a'.repeat(count)

const CASES: readonly (readonly [title: string, jobId: string, kind: Continuation, number: number, id: string])[] = [
  ['a job', 'fw-2', 'retry', 1, 'fw-2-retry-1'],
  ['a retry', 'fw-2-retry-1', 'retry', 2, 'fw-2-retry-2'],
  ['a rollback of a retry', 'fw-2-retry-1', 'rollback', 1, 'fw-2-rollback-1'],
  ['a retry of a rollback of a retry', 'fw-2-retry-1-rollback-3', 'retry', 1, 'fw-2-retry-1'],
  ['an id that has the word but no number', 'fw-retry', 'retry', 1, 'fw-retry-retry-1'],
  ['an id that is nothing but the ending', '-retry-1', 'retry', 1, '-retry-1-retry-1'],
  ['the longest id', a(64), 'retry', 1, `${a(56)}-retry-1`],
  ['the longest id for the tenth time', a(64), 'retry', 10, `${a(55)}-retry-10`],
  ['a rollback of the longest id', a(64), 'rollback', 20, `${a(52)}-rollback-20`],
  ['an id that fits exactly', a(56), 'retry', 1, `${a(56)}-retry-1`],
]

describe('continuedId', () => {
  for (const [title, jobId, kind, number, id] of CASES) {
    it(`names what goes on with ${title}`, () => assert.equal(continuedId(jobId, kind, number), id))
  }

  it('never exceeds what the service takes, and comes back to the same root', () => {
    for (let length = 1; length <= 64; length++) {
      for (const number of [1, 9, 10, 20]) {
        const id = continuedId(a(length), 'rollback', number)
        assert.ok(id.length <= 64)
        assert.ok(a(length).startsWith(rootId(id)))
      }
    }
  })
})
