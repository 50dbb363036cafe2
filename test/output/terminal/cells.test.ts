import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import stringWidth from 'string-width'
import {cellWidth, fit, truncate, wrapCells} from '../../../src/output/terminal/cells.js'

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

  it('are those of each character, however they are found', () => {
    for (let code = 0; code < 0x3000; code++) {
      const text = `→${String.fromCharCode(code)}✔`
      assert.equal(cellWidth(text), stringWidth(text), code.toString(16))
    }
  })

  it('are what lines are broken at', () => {
    assert.deepEqual(wrapCells('→ a bc', 6), ['→ a bc'])
    assert.deepEqual(wrapCells('→ a bc', 5), ['→ a ', 'bc'])
    assert.deepEqual(wrapCells('', 5), [''])
  })

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
