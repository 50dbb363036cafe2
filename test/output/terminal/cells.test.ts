import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {cellWidth, fit, truncate} from '../../../src/output/terminal/cells.js'

describe('columns of text', () => {
  const WIDTHS: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc', 3],
    ['✔ ✖', 3],
    ['漢字', 4],
    ['e\u0301', 1],
    ['🚀', 2],
  ]
  for (const [text, width] of WIDTHS) it(`'${text}' takes ${width}`, () => assert.equal(cellWidth(text), width))

  const CUT: readonly (readonly [string, number, string])[] = [
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['abcdef', 1, '…'],
    ['abcdef', 0, ''],
    ['漢字漢字', 5, '漢字…'],
    ['漢字漢字', 4, '漢…'],
  ]
  for (const [text, width, expected] of CUT) {
    it(`'${text}' in ${width} is '${expected}'`, () => assert.equal(truncate(text, width), expected))
  }

  it('are filled with spaces', () => assert.equal(fit('漢', 4), '漢  '))
})
