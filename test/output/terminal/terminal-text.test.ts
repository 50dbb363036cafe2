import assert from 'node:assert/strict'
import {deviceText} from '../../../src/output/terminal/device-text.js'
import {terminalText} from '../../../src/output/terminal/terminal-text.js'

const cases: readonly (readonly [string, string])[] = [
  ['plain é日😀\ttab\nline\r\n', 'plain é日😀\ttab\nline\r\n'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['over\rwritten', 'over\\u000dwritten'],
  ['\u0000\u007f\u009b31m', '\\u0000\\u007f\\u009b31m'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['zero\u200bwidth\ufeff\u2060\u00ad', 'zero\\u200bwidth\\ufeff\\u2060\\u00ad'],
  ['fw\u200d-2', 'fw\\u200d-2'],
  ['tags \u{e0041}', 'tags \\udb40\\udc41'],
  ['separators \u2028\u2029', 'separators \\u2028\\u2029'],
  ['a family 👨‍👩‍👧 and a heart ❤️', 'a family 👨‍👩‍👧 and a heart ❤️'],
  ['Persian می‌خواهم, Hindi क्‍ष', 'Persian می‌خواهم, Hindi क्‍ष'],
]

describe('terminal text', () => {
  for (const [text, shown] of cases) it(JSON.stringify(text), () => assert.equal(terminalText(text), shown))

  it('is one line where it came from a device', () => {
    assert.equal(deviceText('a\r\nb\u2028c\td\u200b'), 'a b c d\\u200b')
  })
})
