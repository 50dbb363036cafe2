import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Curve} from '../../src/progress/curve.js'
import {measure, type Progress} from '../../src/progress/progress.js'
import {addSample, ratePerMinute, type Sample} from '../../src/progress/rate.js'
import {latestEnd, longestTimeLeft, timeLeft} from '../../src/progress/time-left.js'
import {executionOf, jobOf, MINUTE, START, things} from './jobs.js'

const names = (count: number) => things(...Array.from({length: count}, (_, i) => `t${i}`))

const GROWING = {
  maximumPerMinute: 10,
  exponentialRate: {baseRatePerMinute: 5, incrementFactor: 2, rateIncreaseCriteria: {numberOfNotifiedThings: 10}},
}

describe('the longest time of a job', () => {
  const CASES: readonly (readonly [string, Parameters<typeof jobOf>[0], number])[] = [
    ['its timer and slack once all is sent', {executions: {QUEUED: 1000}, timeoutMinutes: 60}, 65],
    [
      'each attempt of its retries',
      {executions: {QUEUED: 1}, timeoutMinutes: 60, retries: [{failureType: 'ALL', numberOfRetries: 2}]},
      185,
    ],
    [
      'ten retries at most',
      {
        executions: {QUEUED: 1},
        timeoutMinutes: 1,
        retries: [
          {failureType: 'FAILED', numberOfRetries: 10},
          {failureType: 'TIMED_OUT', numberOfRetries: 10},
        ],
      },
      16,
    ],
    ['the rollout', {targets: names(100), rollout: {maximumPerMinute: 5}, timeoutMinutes: 10}, 35],
    [
      'a growing rollout',
      {
        targets: names(30),
        rollout: GROWING,
        timeoutMinutes: 10,
      },
      19,
    ],
    ['a day without a timer', {executions: {QUEUED: 1}}, 24 * 60 + 5],
    ['the wait for a schedule', {startsAt: START + 30 * MINUTE, status: 'SCHEDULED', timeoutMinutes: 10}, 45],
  ]
  for (const [title, said, minutes] of CASES) {
    it(`counts ${title}`, () => assert.equal(longestTimeLeft(measure(jobOf(said), undefined), START) / MINUTE, minutes))
  }
})

describe('rates', () => {
  const at = (sent: number, finished: number): Progress =>
    measure(jobOf({executions: {SUCCEEDED: finished, QUEUED: sent - finished}, targets: names(1000)}), undefined)

  it('are not known from one look', () => {
    assert.equal(ratePerMinute(addSample([], START, at(10, 0)), 'sent'), undefined)
  })

  it('are of the last three minutes', () => {
    let samples: readonly Sample[] = addSample([], START, at(0, 0))
    for (let minute = 1; minute <= 10; minute++) {
      samples = addSample(samples, START + minute * MINUTE, at(50 * minute, minute > 7 ? 40 * (minute - 7) : 0))
    }
    assert.equal(ratePerMinute(samples, 'sent'), 50)
    assert.equal(ratePerMinute(samples, 'finished'), 40)
  })

  it('never fall below nothing', () => {
    const samples = addSample(addSample([], START, at(100, 50)), START + MINUTE, at(100, 40))
    assert.equal(ratePerMinute(samples, 'finished'), 0)
  })
})

describe('the time left', () => {
  /** Looks a minute apart: how many were sent, and how many had ended. */
  const leftAfter = (looks: readonly (readonly [number, number])[], said: Parameters<typeof jobOf>[0] = {}) => {
    const progresses = looks.map(([sent, finished]) =>
      measure(
        jobOf({
          executions: {SUCCEEDED: finished, QUEUED: sent - finished},
          targets: names(200),
          rollout: {maximumPerMinute: 50},
          ...said,
        }),
        undefined,
      ),
    )
    let samples: readonly Sample[] = []
    progresses.forEach((progress, minute) => {
      samples = addSample(samples, START + minute * MINUTE, progress)
    })
    const last = progresses.at(-1)
    const left = last && timeLeft(last, samples, START + looks.length * MINUTE)
    return left === undefined ? undefined : Math.round(left / MINUTE)
  }

  const CASES: readonly (readonly [string, Parameters<typeof leftAfter>[0], number | undefined])[] = [
    [
      'is not known while none has ended',
      [
        [0, 0],
        [50, 0],
      ],
      undefined,
    ],
    [
      'follows the rollout where few have ended',
      [
        [50, 0],
        [50, 1],
      ],
      4,
    ],
    [
      'follows what is sent where that is less than the job allows',
      [
        [50, 0],
        [60, 1],
        [70, 2],
      ],
      20,
    ],
    [
      'follows the ends once enough have ended',
      [
        [50, 0],
        [100, 20],
        [150, 60],
        [200, 100],
      ],
      3,
    ],
    [
      'is not known where all are sent and few have ended',
      [
        [200, 0],
        [200, 1],
      ],
      undefined,
    ],
    [
      'is not known where nothing ends any more',
      [
        [200, 100],
        [200, 100],
      ],
      undefined,
    ],
  ]
  for (const [title, looks, minutes] of CASES) it(title, () => assert.equal(leftAfter(looks), minutes))

  it('is never longer than the timers allow', () => {
    assert.equal(
      leftAfter(
        [
          [200, 40],
          [200, 41],
        ],
        {timeoutMinutes: 10},
      ),
      15,
    )
  })

  it('has an end where a timer runs, while the job is open', () => {
    const latest = (said: Parameters<typeof jobOf>[0]) => latestEnd(measure(jobOf(said), undefined), START)
    assert.equal(latest({executions: {QUEUED: 1}, timeoutMinutes: 10}), 15 * MINUTE)
    assert.equal(latest({executions: {QUEUED: 1}}), undefined)
    assert.equal(latest({executions: {FAILED: 1}, timeoutMinutes: 10, status: 'COMPLETED'}), undefined)
  })
})

describe('the curve', () => {
  it('rises from the first execution to the last change', () => {
    const curve = new Curve()
    curve.add([
      executionOf({queuedAt: START, updatedAt: START + 4 * MINUTE, status: 'SUCCEEDED'}),
      executionOf({queuedAt: START + MINUTE, updatedAt: START + 2 * MINUTE, status: 'FAILED'}),
      executionOf({queuedAt: START + 2 * MINUTE, updatedAt: START + 2 * MINUTE, status: 'QUEUED'}),
    ])
    assert.deepEqual(
      curve.points(4).map(({at, sent, succeeded, failed}) => [(at - START) / MINUTE, sent, succeeded, failed]),
      [
        [0, 1, 0, 0],
        [1, 2, 0, 0],
        [2, 3, 0, 1],
        [3, 3, 0, 1],
        [4, 3, 1, 1],
      ],
    )
  })

  it('has no points without executions', () => assert.deepEqual(new Curve().points(4), []))
})
