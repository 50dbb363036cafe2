import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {CancelDialogue} from '../../../src/workflows/watch/cancel-dialogue.js'

function typed(...keys: readonly string[]) {
  const dialogue = new CancelDialogue('fw-2')
  const answers = keys.map((key) => dialogue.key(key))
  return {answer: answers.at(-1), ...dialogue.state}
}

describe('canceling while watching', () => {
  const CASES: readonly (readonly [string, readonly string[], ReturnType<typeof typed>])[] = [
    ['the id and Enter', ['f', 'w', '-', '2', '\r'], {answer: 'confirmed', typed: 'fw-2', force: false, wrong: false}],
    ['half of the id', ['f', 'w', '\r'], {answer: 'open', typed: '', force: false, wrong: true}],
    ['Enter alone', ['\r'], {answer: 'open', typed: '', force: false, wrong: true}],
    ['y', ['y', '\r'], {answer: 'open', typed: '', force: false, wrong: true}],
    [
      'a slip mended',
      ['f', 'v', '\u007f', 'w', '-', '2', '\r'],
      {answer: 'confirmed', typed: 'fw-2', force: false, wrong: false},
    ],
    [
      'Ctrl-F between',
      ['f', 'w', '\u0006', '-', '2', '\r'],
      {answer: 'confirmed', typed: 'fw-2', force: true, wrong: false},
    ],
    ['Ctrl-F twice', ['\u0006', '\u0006'], {answer: 'open', typed: '', force: false, wrong: false}],
    ['Ctrl-U', ['x', 'y', '\u0015'], {answer: 'open', typed: '', force: false, wrong: false}],
    ['Esc after the id', ['f', 'w', '-', '2', '\u001b'], {answer: 'left', typed: 'fw-2', force: false, wrong: false}],
    [
      'what is no part of an id',
      ['\u0002', ' ', '\u001e', 'é'],
      {answer: 'open', typed: '', force: false, wrong: false},
    ],
  ]
  for (const [title, keys, expected] of CASES)
    it(`${title}: ${expected.answer}`, () => assert.deepEqual(typed(...keys), expected))
})
