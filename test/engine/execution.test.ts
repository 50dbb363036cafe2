import assert from 'node:assert/strict'
import {
  cancel,
  type Execution,
  handOut,
  isDeletable,
  remove,
  reportByDevice,
  timeOut,
} from '../../src/engine/execution.js'

const NOW = 1_000_000
const MINUTE = 60_000
const queued: Execution = {
  status: 'QUEUED',
  version: 1,
  startedAt: null,
  updatedAt: 0,
  forced: false,
  details: null,
  deadline: null,
  due: null,
}
const running: Execution = {...queued, status: 'IN_PROGRESS', version: 2, startedAt: 0, deadline: 9, due: 5}
const ended: Execution = {...running, status: 'SUCCEEDED', version: 3, deadline: null, due: null}

describe('reportByDevice', () => {
  it('starts the in-progress timer with the first IN_PROGRESS', () => {
    const {next} = reportByDevice(queued, {status: 'IN_PROGRESS'}, 5, NOW)
    assert.deepEqual(next, {
      ...queued,
      status: 'IN_PROGRESS',
      version: 2,
      startedAt: NOW,
      updatedAt: NOW,
      deadline: NOW + 5 * MINUTE,
      due: NOW + 5 * MINUTE,
    })
  })

  it('keeps the timer that runs, whatever the job says now', () => {
    const {next} = reportByDevice(running, {status: 'IN_PROGRESS'}, 5, NOW)
    assert.deepEqual([next?.deadline, next?.due, next?.startedAt], [9, 5, 0])
  })

  it('stops timers at the end', () => {
    const {next} = reportByDevice(running, {status: 'FAILED', stepMinutes: 3}, 5, NOW)
    assert.deepEqual([next?.deadline, next?.due], [null, null])
  })

  it('refuses what has ended before it looks at the version, and the version before the transition', () => {
    const update = {status: 'CANCELED', expectedVersion: 7} as const
    assert.deepEqual(
      [ended, running].map((execution) => reportByDevice(execution, update, 5, NOW).refusal?.reason),
      ['terminal', 'version'],
    )
    assert.deepEqual(reportByDevice(running, {status: 'CANCELED'}, 5, NOW).refusal, {
      reason: 'transition',
      to: 'CANCELED',
    })
  })

  it('leaves its input alone', () => {
    const before = structuredClone(running)
    reportByDevice(running, {status: 'FAILED', details: {a: 'b'}}, 5, NOW)
    assert.deepEqual(running, before)
  })
})

describe('handOut', () => {
  it('starts what is queued', () => {
    assert.equal(handOut(queued, {details: {a: 'b'}}, undefined, NOW).version, 2)
  })

  it('leaves what is in progress as it is but for the step timer', () => {
    const next = handOut(running, {details: {a: 'b'}, stepMinutes: -1}, 5, NOW)
    assert.deepEqual(next, {...running, due: 9})
  })
})

describe('cancel', () => {
  const cases: [title: string, execution: Execution, force: boolean, expected: string][] = [
    ['what is queued', queued, false, 'CANCELED'],
    ['what is in progress, without force', running, false, 'in progress'],
    ['what is in progress, with force', running, true, 'CANCELED'],
    ['what has ended', ended, true, 'terminal'],
  ]
  for (const [title, execution, force, expected] of cases) {
    it(title, () => {
      const {next, refusal} = cancel(execution, {force}, NOW)
      assert.equal(next?.status ?? refusal?.reason, expected)
      if (next) assert.deepEqual([next.version, next.forced, next.due], [execution.version + 1, force, null])
    })
  }
})

describe('the other endings', () => {
  it('a timeout happens when the timer ran out, not when it was seen', () => {
    assert.deepEqual(timeOut(running, NOW), {
      ...running,
      status: 'TIMED_OUT',
      version: 3,
      updatedAt: 5,
      deadline: null,
      due: null,
    })
  })

  it('a removal leaves the version', () => {
    assert.deepEqual([remove(queued, NOW).status, remove(queued, NOW).version], ['REMOVED', 1])
  })

  it('only what is in progress needs force to be deleted', () => {
    assert.deepEqual(
      (['QUEUED', 'IN_PROGRESS', 'TIMED_OUT'] as const).map((status) => isDeletable(status, false)),
      [true, false, true],
    )
    assert.ok(isDeletable('IN_PROGRESS', true))
  })
})
