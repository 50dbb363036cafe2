import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {isOpenJson} from '../../../src/cli/prompts/pasted-json.js'

const CASES: readonly (readonly [text: string, isOpen: boolean])[] = [
  ['{', true],
  ['{ "a": [1,', true],
  ['{"a": "}"', true],
  ['{"a": "\\"}"', true],
  ['{"a": 1}', false],
  ['[{"a": 1}]', false],
  ['file://job.json', false],
  ['a { b', false],
  ['', false],
]

describe('a document that is pasted', () => {
  for (const [text, isOpen] of CASES) {
    it(`${text || 'nothing'} ${isOpen ? 'goes on' : 'is whole'}`, () => assert.equal(isOpenJson(text), isOpen))
  }
})
