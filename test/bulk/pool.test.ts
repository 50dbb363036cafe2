import assert from 'node:assert/strict'
import {once} from 'node:events'
import {describe, it} from 'mocha'
import {type PoolOptions, runPool} from '../../src/bulk/pool.js'

const tasks = Array.from({length: 40}, (_, index) => index)
const soon = () => new Promise<void>((resolve) => setImmediate(resolve))

type Options = Partial<PoolOptions<number, void>>

/** A service that is throttled while `isBusy`, and what became of each task. */
async function run(most: number, options: Options = {}) {
  const seen = {underWay: 0, highest: 0, done: [] as number[], failed: [] as number[], pauses: [] as number[]}
  let slept = 0
  const end = await runPool<number, void>({
    tasks,
    count: tasks.length,
    most,
    isThrottled: (error) => error === 'throttled',
    sleep: async (milliseconds) => {
      if (milliseconds > 20) slept += milliseconds
      await soon()
    },
    done: async (task) => {
      seen.done.push(task)
    },
    failed: async (task) => {
      seen.failed.push(task)
      return true
    },
    ...options,
    async run(task, ended) {
      if (slept > 0) seen.pauses.push(slept)
      slept = 0
      seen.highest = Math.max(seen.highest, ++seen.underWay)
      await soon()
      seen.underWay--
      await options.run?.(task, ended)
    },
  })
  return {...seen, ...end}
}

describe('runPool', () => {
  it('does everything once, with no more in progress than allowed', async () => {
    const {done, highest, left} = await run(8)
    assert.deepEqual(
      done.toSorted((a, b) => a - b),
      tasks,
    )
    assert.ok(highest > 4 && highest <= 8, `${highest} in progress`)
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

  it('gives up a task that is throttled forever', async () => {
    const {failed, pauses} = await run(1, {
      tasks: [1],
      count: 1,
      run: async () => {
        throw 'throttled'
      },
    })
    assert.deepEqual(failed, [1])
    assert.equal(Math.max(...pauses), 60_000)
  })

  const gone = new Error('gone')
  const endings: readonly (readonly [title: string, Options])[] = [
    [
      'what the end of a task throws',
      {
        done: async (task) => {
          if (task >= 6) throw gone
        },
      },
    ],
    [
      'a failure that is thrown on',
      {
        run: async (task) => {
          if (task >= 6) throw gone
        },
        failed: async (_, error) => {
          throw error
        },
      },
    ],
  ]
  for (const [title, options] of endings) {
    it(`ends with ${title}, also where workers wait above the limit`, async () => {
      const {thrown, left, underWay, highest} = await run(32, options)
      assert.deepEqual([thrown[0], underWay], [gone, 0])
      assert.ok(thrown.length <= highest, `${thrown.length} of ${highest} at most in progress`)
      assert.ok(left > 20 && left < 34, `${left} left`)
    })
  }

  it('lets what is in progress end', async () => {
    const ended: number[] = []
    const {left} = await run(4, {
      done: async (task) => {
        ended.push(task)
        throw gone
      },
    })
    assert.deepEqual([ended, left], [[0, 1, 2, 3], 36])
  })

  it('tells what is in progress that nothing new is begun', async () => {
    const {done, left} = await run(2, {
      run: async (task, ended) => {
        if (task === 0) await once(ended, 'abort')
        assert.equal(ended.aborted, task === 0)
      },
      done: async () => {
        throw gone
      },
    })
    assert.deepEqual([done, left], [[], 38])
  })

  it('neither waits for nor tries again what is throttled when it ends', async () => {
    let [tries, naps] = [0, 0]
    const {failed, thrown, left} = await run(2, {
      run: async (task) => {
        if (task === 0) tries++
        if (task === 0) throw 'throttled'
      },
      done: async () => {
        throw gone
      },
      sleep: async () => {
        naps++
        for (let turn = 0; turn < 10; turn++) await soon()
      },
    })
    assert.deepEqual([failed, thrown, left], [[0], [gone], 38])
    assert.deepEqual([tries, naps], [1, 1])
  })

  it('has fewer in progress after it was throttled', async () => {
    const highs: number[] = []
    let underWay = 0
    await runPool<number, void>({
      tasks,
      count: tasks.length,
      most: 16,
      isThrottled: () => true,
      sleep: soon,
      done: async () => {},
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
