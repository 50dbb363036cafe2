import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {keyReader} from '../../../src/cli/runtime/key-reader.js'

const PATIENCE = 5

/** Reads that follow at once, and then nothing for a while. */
async function keysOf(reads: readonly string[]): Promise<readonly string[]> {
  const keys: string[] = []
  const reader = keyReader((key) => keys.push(key), PATIENCE)
  for (const text of reads) reader.read(text)
  await setTimeout(3 * PATIENCE)
  return keys
}

describe('keys in what a terminal sends', () => {
  const CASES: readonly (readonly [reads: readonly string[], keys: readonly string[]])[] = [
    [[''], []],
    [['q'], ['q']],
    [['fw-2\r'], ['f', 'w', '-', '2', '\r']],
    [['\u001b'], ['\u001b']],
    [['\u001b\u001b'], ['\u001b', '\u001b']],
    [
      ['\u001b', '\u001b'],
      ['\u001b', '\u001b'],
    ],
    [['\u001b[A\u001b[B'], ['\u001b[A', '\u001b[B']],
    [['\u001bOA'], ['\u001bOA']],
    [['\u001b[5~x\u001b[1;5C'], ['\u001b[5~', 'x', '\u001b[1;5C']],
    [
      ['\u001b[[A\u001b[[', 'B'],
      ['\u001b[[A', '\u001b[[B'],
    ],
    [['é漢😀'], ['é', '漢', '😀']],
    // A slow line.
    [['\u001b', '[A'], ['\u001b[A']],
    [['\u001b', '[', 'A'], ['\u001b[A']],
    [
      ['x\u001b[', '1;5', 'Cy'],
      ['x', '\u001b[1;5C', 'y'],
    ],
    [['\u001b', 'O', 'A'], ['\u001bOA']],
    [['\u001b[', '5'], []],
    // Alt.
    [['\u001bq'], []],
    [['\u001b', 'q'], []],
    [['\u001bqq'], ['q']],
    [['\u001bé\u001b\u007f'], []],
    [['\u001b\u001b[A'], []],
    [['\u001b['], []],
    [['\u001bO'], []],
    // Who leaves is never kept.
    [['\u001b\u0003'], ['\u001b', '\u0003']],
    [
      ['\u001b', '\u0004'],
      ['\u001b', '\u0004'],
    ],
    [['\u001b[', '\u0003'], ['\u0003']],
  ]
  for (const [reads, keys] of CASES) {
    it(JSON.stringify(reads), async () => assert.deepEqual(await keysOf(reads), keys))
  }

  it('Esc is a key of its own once nothing has followed it for a while', async () => {
    const keys: string[] = []
    const reader = keyReader((key) => keys.push(key), PATIENCE)
    reader.read('\u001b')
    assert.deepEqual(keys, [])
    await setTimeout(3 * PATIENCE)
    reader.read('q')
    assert.deepEqual(keys, ['\u001b', 'q'])
  })

  it('none comes after the end', async () => {
    const keys: string[] = []
    const reader = keyReader((key) => keys.push(key), PATIENCE)
    reader.read('\u001b')
    reader.close()
    await setTimeout(3 * PATIENCE)
    assert.deepEqual(keys, [])
  })
})
