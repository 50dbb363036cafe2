import assert from 'node:assert/strict'
import {terminalText} from '../../src/output/terminal-text.js'

const cases: readonly (readonly [string, string])[] = [
  ['plain é日😀\ttab\nline\r\n', 'plain é日😀\ttab\nline\r\n'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['over\rwritten', 'over\\u000dwritten'],
  ['\u0000\u007f\u009b31m', '\\u0000\\u007f\\u009b31m'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
]

describe('terminal text', () => {
  for (const [text, shown] of cases) it(JSON.stringify(text), () => assert.equal(terminalText(text), shown))
})
