import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {writeText} from '../../../src/cli/runtime/write-text.js'

async function written(text: string, isTTY: boolean): Promise<string> {
  let out = ''
  const write = async (chunk: string) => {
    out += chunk
  }
  await writeText({write, isTTY, columns: 80}, text)
  return out
}

describe('writeText', () => {
  for (const hostile of ['\u001b]0;pwned\u0007', '\u009b2J', 'a\u202eb', '\u001b[2J']) {
    it(`shows ${JSON.stringify(hostile)} on a terminal instead of sending it`, async () => {
      assert.doesNotMatch(await written(hostile, true), /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    })
  }
  it('leaves the bytes alone where nobody looks', async () => {
    assert.equal(await written('\u001b[2J', false), '\u001b[2J')
  })
})
