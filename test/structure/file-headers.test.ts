// Each file says in its first lines which stage it is, and what it must not know; and what it takes for granted, it has checked.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'

const src = fileURLToPath(new URL('../../src/', import.meta.url))
/** A command says what it is in its summary. */
const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('commands'),
)

describe('a source file', () => {
  it('opens with a comment', () =>
    assert.deepEqual(
      files.filter((name) => !readFileSync(`${src}${name}`, 'utf8').startsWith('//')),
      [],
    ))

  it('casts nothing twice: what the compiler does not know is read by its shape', () =>
    assert.deepEqual(
      files.filter((name) => readFileSync(`${src}${name}`, 'utf8').includes('as unknown as')),
      [],
    ))

  it('has a name of its own where case does not count', () => {
    const lower = files.map((name) => name.toLowerCase())
    assert.equal(new Set(lower).size, lower.length)
  })
})
