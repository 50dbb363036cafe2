import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {markdownCode, markdownTable} from '../../../src/output/reports/markdown.js'

const cases: readonly (readonly [text: string, markdown: string])[] = [
  ['no space left', '`no space left`'],
  ['@team #12 https://x **b** <b>', '`@team #12 https://x **b** <b>`'],
  ['', ''],
  ['a|b', '<code>a&#124;b</code>'],
  ['a`b', '<code>a&#96;b</code>'],
  ['a\\|b', '<code>a&#92;&#124;b</code>'],
  [' padded ', '<code> padded </code>'],
  ['a\nb\u001b[2J', '<code>a b&#92;u001b&#91;2J</code>'],
  ['日本', '`日本`'],
]

describe('Markdown', () => {
  for (const [text, markdown] of cases) {
    it(`shows ${JSON.stringify(text)} as code`, () => assert.equal(markdownCode(text), markdown))
  }

  it('has tables', () => {
    assert.equal(markdownTable(['A', 'B'], [['1', '2']]), '| A | B |\n| --- | --- |\n| 1 | 2 |\n')
  })
})
