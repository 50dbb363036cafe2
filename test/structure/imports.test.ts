import assert from 'node:assert/strict'
import {describe, it} from 'mocha'

describe('imports', () => {
  it('point one way through the folders, and never in a circle', async () => {
    // @ts-expect-error a script without types
    const {circles, wrongImports} = await import('../../scripts/check-imports.mjs')
    assert.deepEqual([...wrongImports(), ...circles()], [])
  })
})
