import assert from 'node:assert/strict'
import {setImmediate} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {readAhead} from '../../../src/transport/pages/read-ahead.js'

describe('readAhead', () => {
  it('asks for the next page while the last is in use, and for no more than that', async () => {
    const log: string[] = []
    async function* pages() {
      for (const page of [1, 2, 3]) {
        log.push(`asked ${page}`)
        yield page
      }
    }
    for await (const page of readAhead(pages())) {
      await setImmediate()
      log.push(`used ${page}`)
    }
    assert.deepEqual(log, ['asked 1', 'asked 2', 'used 1', 'asked 3', 'used 2', 'used 3'])
  })

  it('gives what came before a failure, then the failure', async () => {
    async function* pages() {
      yield 1
      throw new Error('late')
    }
    const seen: number[] = []
    const reading = async () => {
      for await (const page of readAhead(pages())) {
        await setImmediate()
        seen.push(page)
      }
    }
    await assert.rejects(reading, {message: 'late'})
    assert.deepEqual(seen, [1])
  })
})
