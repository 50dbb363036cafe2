import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {ExecutionStatus} from '../../src/engine/execution.js'
import {roll} from '../../src/engine/seeded-random.js'
import {chooseThings, type ThingStatus} from '../../src/progress/choose-things.js'
import type {ObservedExecution} from '../../src/progress/observed-execution.js'
import {LatestAttempts} from '../../src/progress/recount.js'

const execution = (thingName: string, status: ExecutionStatus, executionNumber = 1): ObservedExecution => ({
  jobId: 'fw-2',
  thingName,
  status,
  executionNumber,
  retryAttempt: executionNumber - 1,
  queuedAt: 0,
  startedAt: undefined,
  updatedAt: undefined,
})

const latestOf = (...executions: readonly ObservedExecution[]) => {
  const latest = new LatestAttempts()
  latest.add(executions)
  return latest.executions()
}

const ENDED = latestOf(
  execution('a', 'SUCCEEDED'),
  execution('b', 'FAILED'),
  execution('c', 'FAILED', 1),
  execution('c', 'SUCCEEDED', 2),
  execution('d', 'SUCCEEDED', 1),
  execution('d', 'TIMED_OUT', 2),
  execution('e', 'FAILED', 1),
  execution('e', 'QUEUED', 2),
  execution('f', 'CANCELED'),
  execution('g', 'REJECTED'),
)
const EXECUTIONS = [...ENDED]
const MEMBERS = ['a', 'b', 'h', 'i', 'h']

const CASES: readonly (readonly [title: string, statuses: readonly ThingStatus[], names: string])[] = [
  ['what failed at last', ['FAILED'], 'b'],
  ['what failed or timed out at last', ['FAILED', 'TIMED_OUT'], 'b d'],
  ['what succeeded at last', ['SUCCEEDED'], 'a c'],
  ['what was canceled, and what was never sent, each once', ['CANCELED', 'NOT_SENT'], 'f h i'],
  ['what was rejected', ['REJECTED'], 'g'],
  ['nothing where nothing is so', ['REMOVED'], ''],
]

describe('chooseThings', () => {
  for (const [title, statuses, names] of CASES) {
    it(`chooses ${title}`, () => {
      const {chosen} = chooseThings(EXECUTIONS, MEMBERS, statuses)
      assert.equal(chosen.map(({thingName}) => thingName).join(' '), names)
    })
  }

  it('never chooses what is not over, and counts the rest', () => {
    const {pending, others} = chooseThings(EXECUTIONS, [], ['FAILED'])
    assert.deepEqual({pending, others}, {pending: 1, others: 5})
  })

  it('reaches every target of an aborted job exactly once', () => {
    const statuses: readonly ExecutionStatus[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'CANCELED', 'REJECTED']
    for (let seed = 0; seed < 50; seed++) {
      const names = Array.from({length: 60}, (_, index) => `thing-${index}`)
      const executions = names.flatMap((name) =>
        Array.from({length: Math.floor(roll(seed, name) * 4)}, (_, attempt) =>
          execution(name, statuses[Math.floor(roll(seed, name, attempt) * statuses.length)] ?? 'FAILED', attempt + 1),
        ),
      )
      const wanted: readonly ThingStatus[] = ['FAILED', 'TIMED_OUT', 'CANCELED', 'REJECTED', 'NOT_SENT']
      const {chosen, others} = chooseThings(latestOf(...executions.toReversed()), names, wanted)
      assert.equal(new Set(chosen.map(({thingName}) => thingName)).size, chosen.length)
      assert.equal(chosen.length + others, names.length)
    }
  })
})
