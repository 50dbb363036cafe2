import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {openJsonStream} from '../../../src/cli/print/json-stream.js'
import {fakeRuntime} from '../fake-runtime.js'

const DOCUMENT = ['{"job":"fw-2",', '"failures":[{"thing":"a","n":1}', ',{"thing":"b","n":2}]}\n']
const LINES = ['{"thing":"a"}\n', '{"thing":"b"}\n{"thing":"c"}\n']

async function written(kind: 'document' | 'lines', pieces: readonly string[], flags: readonly string[]) {
  const runtime = fakeRuntime(flags)
  const out = openJsonStream(kind, 'Things', runtime)
  for (const piece of pieces) await out.write(piece)
  await out.end()
  return runtime.written
}

describe('data written piece by piece', () => {
  const CASES: readonly (readonly ['document' | 'lines', readonly string[], string])[] = [
    ['document', ['--output', 'json'], DOCUMENT.join('')],
    ['document', ['--query', 'failures[].thing'], '[\n    "a",\n    "b"\n]\n'],
    ['document', ['--output', 'json', '--query', 'failures[].thing'], '[\n    "a",\n    "b"\n]\n'],
    ['document', ['--output', 'text', '--query', 'failures[].[thing,n]'], 'a\t1\nb\t2\n'],
    ['document', ['--output', 'yaml', '--query', 'job'], '"fw-2"\n'],
    ['lines', ['--output', 'ndjson'], LINES.join('')],
    ['lines', ['--output', 'ndjson', '--query', 'thing'], '"a"\n"b"\n"c"\n'],
    ['lines', ['--output', 'ndjson', '--query', 'none'], 'null\nnull\nnull\n'],
  ]
  for (const [kind, flags, text] of CASES) {
    it(`as ${kind} for ${flags.join(' ')}`, async () => {
      assert.equal((await written(kind, kind === 'lines' ? LINES : DOCUMENT, flags)).stdout, text)
    })
  }

  it('tells where a query finds nothing in the whole', async () => {
    assert.match((await written('document', DOCUMENT, ['--query', 'nope'])).stderr, /--query nope finds nothing/)
  })
})
