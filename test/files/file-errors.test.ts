import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {whyUnreadable} from '../../src/files/file-errors.js'

describe('why a file cannot be read', () => {
  const CASES = [
    [join(tmpdir(), 'no', 'such', 'file'), /^there is no such file$/],
    [tmpdir(), /^it is a folder$/],
    ['a\u0000b', /null bytes/],
  ] as const
  for (const [path, words] of CASES) {
    it(String(words), async () => {
      const error: unknown = await readFile(path).catch((thrown: unknown) => thrown)
      assert.match(whyUnreadable(error), words)
    })
  }
})
