import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Code} from '../../src/validation/codes/code.js'
import {codes, isProblemCode, type ProblemCode, severityOf} from '../../src/validation/codes.js'

const table = Object.entries<Code>(codes)

describe('the table of codes', () => {
  it('gives each rule a name of its own', () => {
    const names = table.map(([, {rule}]) => rule)
    assert.deepEqual(names.length, new Set(names).size)
    for (const name of names) assert.match(name, /^[a-z]+(-[a-z]+)*$/)
  })

  for (const [code, {title, message, explanation, fix, source}] of table) {
    it(`${code} is worded`, () => {
      assert.match(code, /^[EWN]\d{3}$/)
      for (const text of [title, fix]) assert.match(text, /^[A-Za-z$].*[^.]$/s, text)
      assert.match(explanation, /\.$/)
      assert.doesNotMatch(message, /\.$/)
      assert.ok(source.length > 0)
    })
  }

  it('tells the severity by the letter', () => {
    const severities = (['E101', 'W305', 'N369'] as const).map((code: ProblemCode) => severityOf(code))
    assert.deepEqual(severities, ['error', 'warning', 'note'])
  })

  it('recognises codes', () => {
    assert.ok(isProblemCode('E101'))
    assert.ok(!isProblemCode('E999'))
    assert.ok(!isProblemCode('toString'))
  })
})
