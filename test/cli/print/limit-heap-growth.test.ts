import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {setImmediate} from 'node:timers/promises'
import {describe, it} from 'mocha'
import {FlatMemory, inFlatMemory} from '../../../src/cli/print/limit-heap-growth.js'

const MB = 1 << 20

describe('inFlatMemory', () => {
  it('passes every page on, in order, and asks for no page before its turn', async () => {
    const log: string[] = []
    for await (const page of inFlatMemory(pages(log))) log.push(`written ${page}`)
    assert.deepEqual(log, ['asked 1', 'written 1', 'asked 2', 'written 2', 'asked 3', 'written 3'])
  })

  it('closes a listing that is not read to its end', async () => {
    const log: string[] = []
    for await (const page of inFlatMemory(pages(log))) if (page === 2) break
    assert.deepEqual(log, ['asked 1', 'asked 2', 'closed'])
  })

  it('keeps the space for young objects from growing to what V8 allows', () => {
    assert.ok(youngSpaceAfterPages('(pages) => pages') > 16 * MB)
    assert.ok(youngSpaceAfterPages('inFlatMemory') <= 16 * MB)
  })
})

describe('FlatMemory', () => {
  it('collects what outlived the young space after as many steps as it is given', async () => {
    const memory = new FlatMemory(5)
    const kept = new WeakRef({})
    const left: boolean[] = []
    for (let step = 0; step < 5; step++) {
      await memory.step()
      // What was looked at is kept until a turn of the event loop is over.
      await setImmediate()
      left.push(kept.deref() !== undefined)
      await setImmediate()
    }
    assert.deepEqual(left, [true, true, true, true, false])
  })
})

function* pages(log: string[]): Generator<number> {
  let page = 0
  try {
    while (page < 3) {
      log.push(`asked ${++page}`)
      yield page
    }
  } finally {
    if (page < 3) log.push('closed')
  }
}

/** Of a process of its own: V8 does not forget its settings. */
function youngSpaceAfterPages(through: string): number {
  const script = `
    import {getHeapSpaceStatistics} from 'node:v8'
    import {inFlatMemory} from './src/cli/print/limit-heap-growth.ts'
    const through = ${through}
    function* pages() {
      for (let page = 0; page < 400; page++) yield Array.from({length: 5000}, (_, item) => new Map([['item', item]]))
    }
    const last = []
    for await (const page of through(pages())) last[0] = page
    console.log(getHeapSpaceStatistics().find(({space_name}) => space_name === 'new_space').space_size)`
  const {stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx/esm', '--input-type=module', '--eval', script],
    {encoding: 'utf8'},
  )
  assert.equal(stderr, '')
  return Number(stdout)
}
