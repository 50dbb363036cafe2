import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {expandedBraces} from '../../../src/arguments/values/expanded-braces.js'

const cases: [string[], RegExp | undefined][] = [
  [['rate=base=1', 'rate=factor=2'], /'rate=\{base=1,factor=2\}'/],
  [['list=[a=1]', 'list=[b=2]'], /'list=\[\{a=1,b=2\}\]'/],
  [['a=1', 'b=2'], undefined],
  [['a=1'], undefined],
  [['a', 'b'], undefined],
  [[], undefined],
]

describe('expandedBraces', () => {
  for (const [words, hint] of cases) {
    it(`${hint ? 'sees' : 'sees nothing of'} a shell in ${JSON.stringify(words)}`, () => {
      const [first = ''] = expandedBraces(words)
      assert.match(first, hint ?? /^$/)
    })
  }
})
