import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {statusText} from '../../../src/workflows/local/status-text.js'

const CLOCK = {now: '2026-11-20T12:00:00.000Z', speed: 1, paused: false, aheadSeconds: 0}
const EMPTY = {clock: CLOCK, fleet: {things: 0, simulated: 0, groups: 0}, jobs: [], jobCount: 0}

describe('statusText', () => {
  it('an empty state', () => {
    assert.equal(
      statusText(EMPTY, 'state.sqlite'),
      `State   state.sqlite
Clock   2026-11-20T12:00:00.000Z
Fleet   0 things, 0 simulated, in 0 groups
Jobs    none
`,
    )
  })

  it('a rollout in progress, and more jobs than are shown', () => {
    const job = {
      jobId: 'fw-2',
      status: 'IN_PROGRESS',
      executions: {QUEUED: 3, FAILED: 1},
      toBeReached: 9,
      next: '2026-11-20T12:01:00.000Z',
    } as const
    const view = {...EMPTY, fleet: {things: 1, simulated: 1, groups: 1}, jobs: [job], jobCount: 4}
    const [, , fleet, jobs, line, rest] = statusText(view, 'f').split('\n')
    assert.deepEqual(
      [fleet, jobs, line, rest],
      [
        'Fleet   1 thing, 1 simulated, in 1 group',
        'Jobs    4',
        '        fw-2  IN_PROGRESS  3 QUEUED, 1 FAILED, 9 to be reached  next 2026-11-20T12:01:00.000Z',
        '        … and 3 more',
      ],
    )
  })

  const paces: [clock: object, note: string][] = [
    [{speed: 60, aheadSeconds: 3600}, ' (60 × real time, 1h00m ahead of real time)'],
    [{paused: true, aheadSeconds: -90}, ' (paused, 1m30s behind real time)'],
    [{aheadSeconds: 5}, ' (5s ahead of real time)'],
  ]
  for (const [clock, note] of paces) {
    it(`says${note}`, () => {
      const text = statusText({...EMPTY, clock: {...CLOCK, ...clock}}, 'f')
      assert.equal(text.split('\n')[1], `Clock   ${CLOCK.now}${note}`)
    })
  }
})
