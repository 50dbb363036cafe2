import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {withoutSignature} from '../../scripts/package/unsigned.mjs'

const [PE, ENTRY] = [0x80, 0x80 + 24 + 144]

/** Headers, some code, and a signature of so many bytes at the end. */
function program(signature: number): Buffer {
  const bytes = Buffer.alloc(600 + signature, 7)
  bytes.writeUInt32LE(PE, 0x3c)
  bytes.writeUInt32LE(signature === 0 ? 0 : 600, ENTRY)
  bytes.writeUInt32LE(signature, ENTRY + 4)
  return bytes
}

describe('a program of Windows', () => {
  it('loses its signature, and the headers tell of none', () => {
    const signed = program(40)
    const bare = withoutSignature(signed)
    assert.equal(bare.length, 600)
    assert.deepEqual([bare.readUInt32LE(ENTRY), bare.readUInt32LE(ENTRY + 4)], [0, 0])
    assert.deepEqual(bare.subarray(ENTRY + 8), signed.subarray(ENTRY + 8, 600))
    assert.equal(signed.readUInt32LE(ENTRY + 4), 40, 'what was given is not changed')
  })

  it('stays as it is without one', () => assert.deepEqual(withoutSignature(program(0)), program(0)))

  it('is refused where something stands behind the signature', () => {
    const more = Buffer.concat([program(40), Buffer.alloc(1)])
    assert.throws(() => withoutSignature(more), /not at the end/)
  })
})
