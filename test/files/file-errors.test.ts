import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {whyUnreadable} from '../../src/files/file-errors.js'

describe('why a file cannot be read', () => {
  const CASES = [
    [join(tmpdir(), 'no', 'such', 'file'), /^there is no such file$/],
    [tmpdir(), /^it is a folder$/],
    [join(fileURLToPath(import.meta.url), 'a'), /^a part of its path is a file, not a folder$/],
    [join(tmpdir(), 'a'.repeat(5000)), /^the name is too long$/],
    ['a\u0000b', /^the name has a NUL character in it$/],
  ] as const
  for (const [path, words] of CASES) {
    it(String(words), async () => {
      const error: unknown = await readFile(path).catch((thrown: unknown) => thrown)
      assert.match(whyUnreadable(error), words)
    })
  }
})
