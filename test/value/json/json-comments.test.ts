import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {blankComments} from '../../../src/value/json/json-comments.js'
import {cpuClock} from '../../support/in-time.js'

const cases: [text: string, blanked: string][] = [
  ['{"a": 1}', '{"a": 1}'],
  ['{"a": 1} // b', '{"a": 1}     '],
  ['{ /* a */ "b": 2}', '{         "b": 2}'],
  ['{ /* a\r\nb */ "c": 3}', '{     \r\n     "c": 3}'],
  ['{"a": "// b", "c": "/* d */"} // e', '{"a": "// b", "c": "/* d */"}     '],
  ['{"a": "\\"// b"}', '{"a": "\\"// b"}'],
  ['// "a\n"b"', '     \n"b"'],
  ['/* open', '/* open'],
  ['/*/', '/*/'],
  ['{"open // a', '{"open // a'],
]

describe('blankComments', () => {
  for (const [text, blanked] of cases) {
    it(JSON.stringify(text), () => {
      assert.equal(blankComments(text), blanked)
      assert.equal(blanked.length, text.length)
    })
  }

  it('skips a string of millions of characters', () => {
    const filling = '/'.repeat(9_000_000)
    assert.ok(blankComments(`{"a":"${filling}"} // b`).endsWith(`${filling}"}     `))
  })

  it('takes time in step with the text', () => {
    const spent = cpuClock()
    for (const piece of ['/* ', '"\\', '/*"', '// "']) blankComments(piece.repeat(100_000))
    assert.ok(spent() < 2000)
  })
})
