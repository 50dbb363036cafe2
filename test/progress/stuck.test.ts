import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {measure} from '../../src/progress/progress.js'
import {heldBy, stuckOf} from '../../src/progress/stuck.js'
import {executionOf, jobOf, MINUTE, START} from './jobs.js'

const NOW = START + 180 * MINUTE

const HELD: readonly (readonly [string, Parameters<typeof jobOf>[0], readonly string[]])[] = [
  ['things that have not taken the job', {executions: {QUEUED: 3, SUCCEEDED: 7}}, ['QUEUED']],
  ['things in progress that no timeout ends', {executions: {IN_PROGRESS: 2}}, ['IN_PROGRESS']],
  ['both', {executions: {IN_PROGRESS: 2, QUEUED: 3}}, ['QUEUED', 'IN_PROGRESS']],
  ['a timeout that is still to come', {executions: {IN_PROGRESS: 2, QUEUED: 3}, timeoutMinutes: 30}, []],
  ['a rollout in progress', {executions: {QUEUED: 3}, rollingOut: true}, []],
  ['a window that is still to open', {executions: {QUEUED: 3}, openings: [NOW + MINUTE]}, []],
  ['a job that waits for its schedule', {status: 'SCHEDULED', executions: {QUEUED: 3}}, []],
  ['a job that is new', {executions: {QUEUED: 3}, createdAt: NOW - 9 * MINUTE}, []],
  ['a job that is over', {status: 'COMPLETED', executions: {SUCCEEDED: 3}}, []],
]

describe('a job that does not move', () => {
  for (const [title, said, statuses] of HELD) {
    it(`is held by ${statuses.join(' and ') || 'nothing'}: ${title}`, () =>
      assert.deepEqual(heldBy(measure(jobOf(said), undefined), NOW), statuses))
  }

  const progress = measure(jobOf({executions: {QUEUED: 3, IN_PROGRESS: 1}}), undefined)
  const AGES: readonly (readonly ['QUEUED' | 'IN_PROGRESS', number, boolean])[] = [
    ['QUEUED', 9, false],
    ['QUEUED', 10, true],
    ['IN_PROGRESS', 59, false],
    ['IN_PROGRESS', 60, true],
  ]
  for (const [status, minutes, isStuck] of AGES) {
    it(`is ${isStuck ? '' : 'not '}stuck where the last sign of a thing ${status} is ${minutes} minutes old`, () => {
      const last = NOW - minutes * MINUTE
      const listed = [executionOf({status, queuedAt: START, updatedAt: START}), executionOf({status, updatedAt: last})]
      const found = stuckOf(status, listed, progress, NOW)
      assert.deepEqual(found, isStuck ? {status, count: status === 'QUEUED' ? 3 : 1, since: last} : undefined)
    })
  }
})
