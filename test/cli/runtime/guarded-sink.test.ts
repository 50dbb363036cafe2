import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {guardedSink} from '../../../src/cli/runtime/guarded-sink.js'

const HOSTILE = ['\u001b]0;pwned\u0007', '\u009b2J', 'a\u202eb', '\u001b[2J', 'fw\u200b-2', 'ok\rFAILED', '\u{e0041}']
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u200b\u{e0041}]/u

async function through(way: 'write' | 'draw', text: string, isTTY: boolean, messages?: boolean): Promise<string> {
  let out = ''
  const sink = guardedSink(
    async (chunk) => {
      out += chunk
    },
    {isTTY, columns: 80, ...(messages === undefined ? {} : {messages})},
  )
  await sink[way](text)
  return out
}

describe('a guarded sink', () => {
  for (const text of HOSTILE) {
    it(`shows ${JSON.stringify(text)} where people read`, async () => {
      assert.doesNotMatch(await through('write', text, true), COMMANDS)
      assert.doesNotMatch(await through('write', text, false, true), COMMANDS)
    })
    it(`leaves the bytes of ${JSON.stringify(text)} alone in a pipe, and where our own colours are drawn`, async () => {
      assert.equal(await through('write', text, false), text)
      assert.equal(await through('draw', text, true), text)
    })
  }

  it('draws our own signs in ASCII on a terminal that shows no others, and leaves data alone', async () => {
    let out = ''
    const send = async (text: string) => {
      out += text
    }
    const terminal = guardedSink(send, {isTTY: true, columns: 80, ascii: true})
    await terminal.draw('ALL ≥ 12 % · 3× …┌─┐\n')
    await terminal.write('é …\n')
    await guardedSink(send, {isTTY: true, columns: 80, ascii: true, messages: true}).write('job · done\n')
    await guardedSink(send, {isTTY: false, columns: 80, ascii: true}).write('·\n')
    assert.equal(out, 'ALL >= 12 % - 3x ~+-+\né …\njob - done\n·\n')
  })

  it('keeps lines and tabs', async () => assert.equal(await through('write', 'a\tb\r\nc\n', true), 'a\tb\r\nc\n'))
})
