import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {keysIn} from '../../src/cli/keys-in.js'

describe('keys in what a terminal sends', () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['q', ['q']],
    ['fw-2\r', ['f', 'w', '-', '2', '\r']],
    ['\u001b', ['\u001b']],
    ['\u001b[A\u001b[B', ['\u001b[A', '\u001b[B']],
    ['\u001bOA', ['\u001bOA']],
    ['\u001b[5~x\u001b[1;5C', ['\u001b[5~', 'x', '\u001b[1;5C']],
    ['\u001b\u001b', ['\u001b', '\u001b']],
    ['é漢😀', ['é', '漢', '😀']],
  ]
  for (const [text, keys] of CASES) {
    it(JSON.stringify(text), () => assert.deepEqual(keysIn(text), keys))
  }
})
