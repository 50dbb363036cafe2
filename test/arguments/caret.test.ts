import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {pointAt, pointNear} from '../../src/arguments/caret.js'

const cases: [string, string, number, string][] = [
  ['the end', 'abc', 3, 'abc\n   ^'],
  ['the start', 'abc', 0, 'abc\n^'],
  ['an empty text', '', 0, '\n^'],
  ['the first line', 'abc\nd', 1, 'abc\n ^\nd'],
  ['the last line', 'abc\nde', 5, 'abc\nde\n ^'],
  ['a newline', 'abc\nde', 3, 'abc\n   ^\nde'],
  ['a newline at the start', '\nx', 0, '\n^\nx'],
  ['characters beyond U+FFFF', '😀😀x', 4, '😀😀x\n  ^'],
]

describe('pointAt', () => {
  for (const [what, text, offset, expected] of cases) {
    it(`points at ${what}`, () => assert.equal(pointAt(text, offset), expected))
  }

  it('indents the first line alone', () => {
    assert.equal(pointAt('ab\ncd', 1, 3), 'ab\n    ^\ncd')
    assert.equal(pointAt('ab\ncd', 4, 3), 'ab\ncd\n ^')
  })
})

describe('pointNear', () => {
  it('shows the lines around', () => {
    const text = Array.from({length: 100}, (_, line) => `line ${line}`).join('\n')
    const offset = text.indexOf('line 50') + 5
    assert.equal(pointNear(text, offset), 'line 47\nline 48\nline 49\nline 50\n     ^\nline 51\nline 52\nline 53')
  })

  it('cuts long lines', () => assert.ok(pointNear('x'.repeat(1e6), 5e5).length < 10_000))
})
