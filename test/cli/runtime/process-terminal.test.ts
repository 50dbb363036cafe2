import assert from 'node:assert/strict'
import {setTimeout} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {processTerminal} from '../../../src/cli/runtime/process-terminal.js'

describe('the terminal of a process', () => {
  it('tells once of a window that is dragged, when it has come to rest', async () => {
    const terminal = processTerminal()
    let told = 0
    terminal.onResize(() => {
      told++
    })
    try {
      for (let step = 0; step < 5; step++) {
        process.stderr.emit('resize')
        await setTimeout(10)
        assert.deepEqual([told, terminal.isResizing], [0, true])
      }
      await setTimeout(200)
      assert.deepEqual([told, terminal.isResizing], [1, false])
    } finally {
      terminal.close()
    }
    process.stderr.emit('resize')
    await setTimeout(200)
    assert.equal(told, 1)
  })
})
