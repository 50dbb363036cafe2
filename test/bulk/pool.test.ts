import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type PoolOptions, runPool} from '../../src/bulk/pool.js'

const tasks = Array.from({length: 40}, (_, index) => index)
const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A service that is throttled while `isBusy`, and what became of each task. */
async function run(most: number, options: Partial<PoolOptions<number>> = {}) {
  const seen = {underWay: 0, highest: 0, done: [] as number[], failed: [] as number[], pauses: [] as number[]}
  const left = await runPool<number>({
    tasks,
    most,
    isThrottled: (error) => error === 'throttled',
    sleep: async (milliseconds) => {
      if (milliseconds > 20) seen.pauses.push(milliseconds)
      await soon()
    },
    failed: async (task) => {
      seen.failed.push(task)
      return true
    },
    ...options,
    async run(task) {
      seen.highest = Math.max(seen.highest, ++seen.underWay)
      await soon()
      seen.underWay--
      await options.run?.(task)
      seen.done.push(task)
    },
  })
  return {...seen, left}
}

describe('runPool', () => {
  it('does everything once, with no more under way than allowed', async () => {
    const {done, highest, left} = await run(8)
    assert.deepEqual(
      done.toSorted((a, b) => a - b),
      tasks,
    )
    assert.ok(highest > 4 && highest <= 8, `${highest} under way`)
    assert.equal(left, 0)
  })

  it('goes on after a failure when told so, and begins nothing new otherwise', async () => {
    const fail = async (task: number) => {
      if (task === 3) throw new Error('no')
    }
    assert.deepEqual((await run(4, {run: fail})).failed, [3])
    const {left, done} = await run(1, {run: fail, failed: async () => false})
    assert.deepEqual([done, left], [[0, 1, 2], 36])
  })

  it('tries a throttled task again, later each time', async () => {
    let refusals = 3
    const {done, failed, pauses} = await run(1, {
      run: async () => {
        if (refusals-- > 0) throw 'throttled'
      },
    })
    assert.equal(done.length, tasks.length)
    assert.deepEqual(failed, [])
    assert.deepEqual(pauses, [1000, 2000, 4000])
  })

  it('gives up a task that is throttled for ever', async () => {
    const {failed, pauses} = await run(1, {
      tasks: [1],
      run: async () => {
        throw 'throttled'
      },
    })
    assert.deepEqual(failed, [1])
    assert.equal(Math.max(...pauses), 60_000)
  })

  it('has fewer under way after it was throttled', async () => {
    const highs: number[] = []
    let underWay = 0
    await runPool<number>({
      tasks,
      most: 16,
      isThrottled: () => true,
      sleep: soon,
      failed: async () => false,
      async run(task) {
        highs[task] = ++underWay
        await soon()
        underWay--
        if (task === 20 && highs.length < 38) throw new Error('throttled')
      },
    })
    assert.ok(Math.max(...highs.slice(27, 34)) < Math.max(...highs.slice(20, 27)), highs.join(' '))
  })
})
