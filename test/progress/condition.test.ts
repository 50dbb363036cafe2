import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../src/errors/cli-error.js'
import {parseCondition} from '../../src/progress/condition.js'
import {measure} from '../../src/progress/progress.js'
import {jobOf} from './jobs.js'

const progress = measure(
  jobOf({executions: {SUCCEEDED: 979, FAILED: 15, TIMED_OUT: 3, REJECTED: 2, CANCELED: 1}}),
  undefined,
)

const CASES: readonly (readonly [string, boolean])[] = [
  ['succeeded>=97.9%', true],
  ['succeeded>=97.91%', false],
  ['succeeded>=98%', false],
  ['succeeded >= 979', true],
  ['succeeded>979', false],
  ['failed<=15', true],
  ['failed<15', false],
  ['failed=15', true],
  ['failed==14', false],
  ['FAILED<=1.5%', true],
  ['timed-out<=3', true],
  ['timed_out<=2', false],
  ['bad<=2.1%', true],
  ['bad<=2%', false],
  ['finished==1000', true],
  ['succeeded>=97%,failed<=20', true],
  ['succeeded>=97%, failed<=10', false],
]
const REFUSED = [
  'constructor>=1',
  '',
  'succeded>=98%',
  'succeeded',
  'succeeded>=',
  '98%',
  'succeeded>=101%',
  'succeeded=>98%',
  'failed<=5,',
]

describe('conditions', () => {
  for (const [text, holds] of CASES) {
    it(`${text} ${holds ? 'holds' : 'does not hold'}`, () =>
      assert.equal(parseCondition(text, '--ok-when')(progress), holds))
  }
  it('counts percentages of all things, not only of those that have finished', () => {
    const early = measure(jobOf({executions: {SUCCEEDED: 10, QUEUED: 90}}), undefined)
    assert.equal(parseCondition('succeeded>=98%', '--until')(early), false)
  })
  it('never holds a percentage of nothing', () => {
    assert.equal(parseCondition('failed<=5%', '--until')(measure(jobOf(), undefined)), false)
  })
  for (const text of REFUSED) {
    it(`refuses '${text}'`, () => {
      assert.throws(() => parseCondition(text, '--ok-when'), UsageError)
    })
  }
})
