import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {boundedText} from '../../src/text/bounded-text.js'

const rows: readonly (readonly [title: string, text: string, expected: RegExp | string, longest: number])[] = [
  ['what is short stays', 'a\nb', 'a\nb', 3],
  ['a line of 2100 characters stays', 'x'.repeat(2100), 'x'.repeat(2100), 2100],
  [
    'what is said around a value stays',
    `not '${'x'.repeat(1e6)}': an id`,
    /^not 'x+… \(998413 characters\) …x+': an id$/,
    1640,
  ],
  ['no character is halved', `a${'😀'.repeat(5000)}`, /^a😀+\ufffd… \(8401 characters\) …😀+$/u, 1640],
  [
    'many lines lose their middle',
    Array.from({length: 1e5}, (_, i) => i).join('\n'),
    /\n24\n… \(99965 lines\) …\n99990\n/,
    200,
  ],
]

describe('boundedText', () => {
  for (const [title, text, expected, longest] of rows) {
    it(title, () => {
      const shown = boundedText(text)
      if (typeof expected === 'string') assert.equal(shown, expected)
      else assert.match(shown, expected)
      assert.ok(shown.length <= longest, `${shown.length} characters`)
    })
  }
})
