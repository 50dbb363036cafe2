import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {byteLines} from '../../src/text/byte-lines.js'

const texts: readonly (readonly [text: string, lines: readonly string[]])[] = [
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\nb', ['a', '', 'b']],
  ['\n', ['']],
  ['a\r\nb\r\n', ['a\r', 'b\r']],
  ['é\n€\n😀', ['é', '€', '😀']],
]

describe('byteLines', () => {
  for (const [text, lines] of texts)
    it(JSON.stringify(text), () => assert.deepEqual([...byteLines(Buffer.from(text))], lines))

  it('are those of the whole text, whatever the bytes are', () => {
    for (let run = 0; run < 500; run++) {
      const bytes = Buffer.from(
        Array.from({length: run % 40}, () => PIECES[Math.floor(Math.random() * PIECES.length)] ?? 0),
      )
      const whole = bytes.toString('utf8').split('\n')
      if (whole.at(-1) === '') whole.pop()
      assert.deepEqual([...byteLines(bytes)], whole, bytes.toString('hex'))
    }
  })

  it('of a part of a buffer are those of the part', () =>
    assert.deepEqual([...byteLines(Buffer.from('ab\ncd\nef').subarray(1, 5))], ['b', 'cd']))
})

/** Letters, ends of lines, and what stands at the start, in the middle and at the end of characters. */
const PIECES = [0x61, 0x0a, 0x0a, 0x0d, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xef, 0xbb, 0xbf, 0xff]
