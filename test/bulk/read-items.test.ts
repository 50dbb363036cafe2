import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readItems} from '../../src/bulk/read-items.js'
import {UsageError} from '../../src/errors/cli-error.js'

const KEYS = ['jobId', 'thingName']
const line = (text: string) => [{text, location: 'Line 7 of ids.txt'}]

const read: [string, string[], string[]][] = [
  ['pump-1', ['--job-id', 'fw'], ['--thing-name=pump-1']],
  ['fw', ['--thing-name=pump-1'], ['--job-id=fw']],
  ['fw pump-1', [], ['--job-id=fw', '--thing-name=pump-1']],
  ['fw,pump-1\r', [], ['--job-id=fw', '--thing-name=pump-1']],
  ['-dash', ['--job-id', 'fw'], ['--thing-name=-dash']],
  ['{"jobId":"fw","thingName":"a b"}', [], ['--cli-input-json={"jobId":"fw","thingName":"a b"}']],
]

const refused: [string, string[], RegExp][] = [
  ['fw', [], /^Line 7 of ids.txt has 1 value, but each item is --job-id and --thing-name: 'fw'/],
  ['fw pump-1', ['--job-id', 'fw'], /has 2 values, but each item is --thing-name/],
  ['fw', ['--job-id', 'fw', '--thing-name', 't'], /nothing: all of them are given as flags/],
  ['{"thing":"t","status":"FAILED"}', [], /has 1 value, but each item is --job-id and --thing-name/],
  ['{"thing":"t","job":"fw"}', ['--job-id', 'fw', '--thing-name', 't'], /nothing: all of them are given as flags/],
  ['{"thing":"file:///etc/passwd"}', ['--job-id', 'fw'], /names a file instead of holding an id/],
  ['file:///etc/passwd', ['--job-id', 'fw'], /names a file instead of holding an id/],
]

describe('readItems', () => {
  for (const [text, shared, words] of read) {
    it(`reads '${text.trim()}' beside '${shared.join(' ')}'`, () =>
      assert.deepEqual(
        [...readItems(line(text), KEYS, shared)].map((item) => item.words),
        [words],
      ))
  }
  for (const [text, shared, message] of refused)
    it(`refuses '${text}' beside '${shared.join(' ')}'`, () =>
      assert.throws(() => [...readItems(line(text), KEYS, shared)], {message}))

  it('takes the ids alone of what a listing prints, and calls the item by them', () => {
    const lines = ['QUEUED', 'FAILED'].flatMap((status) => line(`{"thing":"t","job":"fw","status":"${status}"}`))
    const [item, again] = readItems(lines, KEYS, [])
    assert.deepEqual(item, {text: 'fw t', location: 'Line 7 of ids.txt', words: ['--job-id=fw', '--thing-name=t']})
    assert.deepEqual(again, item)
    assert.deepEqual([...readItems(lines, KEYS, ['--job-id=fw'])][0]?.words, ['--thing-name=t'])
  })

  it('blames no shell for what came through none', () =>
    assert.throws(
      () => [...readItems(line('{"jobId": "fw'), KEYS, [])],
      (error) =>
        error instanceof UsageError &&
        /^Line 7 of ids\.txt: Invalid JSON: Unterminated string/.test(error.message) &&
        !/shell/.test(error.hints.join()),
    ))

  it('ignores empty lines', () => {
    const lines = ['a', '', ' b ', ' '].flatMap(line)
    assert.deepEqual(
      [...readItems(lines, ['jobId'], [])].map(({text}) => text),
      ['a', 'b'],
    )
  })

  it('refuses the listing of another job than the flag names', () => {
    const lines = [{text: '{"job":"b","thing":"t1","status":"QUEUED"}', location: 'Line 1'}]
    const read = (job: string) => [...readItems(lines, ['jobId', 'thingName'], ['--job-id', job])]
    assert.throws(() => read('a'), /Line 1 is of 'b', but --job-id says 'a'/)
    assert.equal(read('b').length, 1)
  })
})
