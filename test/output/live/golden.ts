// Compares a text with a file beside the tests; UPDATE_GOLDEN=1 writes the files anew, to be read before they are committed.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

export function assertGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url))
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text)
  assert.equal(text, readFileSync(file, 'utf8'))
}
