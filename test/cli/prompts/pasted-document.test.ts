import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {isUnfinished} from '../../../src/cli/prompts/pasted-document.js'

const CASES: readonly (readonly [text: string, isOpen: boolean])[] = [
  ['{', true],
  ['{ "a": [1,', true],
  ['{"a": "}"', true],
  ['{"a": "\\"}"', true],
  ['{"a": 1}', false],
  ['[{"a": 1}]', false],
  ['file://job.json', false],
  ['a { b', false],
  ['operation: reboot', true],
  ['operation: reboot\nafter: 5m', true],
  ['operation: reboot\n', false],
  ['https://bucket.s3.amazonaws.com/job.json', false],
  ['', false],
]

describe('a document that is pasted', () => {
  for (const [text, isOpen] of CASES) {
    it(`${text || 'nothing'} ${isOpen ? 'goes on' : 'is whole'}`, () => assert.equal(isUnfinished(text), isOpen))
  }
})
