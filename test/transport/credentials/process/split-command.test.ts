import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {splitCommand} from '../../../../src/transport/credentials/process/split-command.js'

const CASES: readonly (readonly [text: string, words: readonly string[] | undefined])[] = [
  ['', []],
  [' \t', []],
  ['a\tb  c', ['a', 'b', 'c']],
  [String.raw`C:\tools\get.exe --profile p`, [String.raw`C:\tools\get.exe`, '--profile', 'p']],
  [String.raw`"C:\Program Files\get.exe" a`, [String.raw`C:\Program Files\get.exe`, 'a']],
  [String.raw`a "b \"c\" d" e`, ['a', 'b "c" d', 'e']],
  [String.raw`a\\b "c\\" d`, [String.raw`a\\b`, 'c\\', 'd']],
  [String.raw`\\server\x "y z\\"`, [String.raw`\\server\x`, 'y z\\']],
  ['""', ['']],
  ["it's 'a b'", ["it's", "'a", "b'"]],
  ['a"b c"d', ['ab cd']],
  ['"a', undefined],
  ['a\\', ['a\\']],
]

describe('splitCommand', () => {
  for (const [text, words] of CASES)
    it(`on Windows: ${JSON.stringify(text)}`, () => assert.deepEqual(splitCommand(text, 'win32'), words))

  it('elsewhere by the rules of POSIX shells', () =>
    assert.deepEqual(splitCommand(String.raw`a\ b 'c d'`, 'linux'), ['a b', 'c d']))
})
