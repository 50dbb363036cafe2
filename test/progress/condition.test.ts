import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {UsageError} from '../../src/errors/cli-error.js'
import {holds, metFromStart, missingPercentSigns, parseCondition} from '../../src/progress/condition.js'
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
  for (const [text, expected] of CASES) {
    it(`${text} ${expected ? 'holds' : 'does not hold'}`, () =>
      assert.equal(holds(parseCondition(text, '--ok-when'), progress), expected))
  }
  it('counts percentages of all things, not only of those that have finished', () => {
    const early = measure(jobOf({executions: {SUCCEEDED: 10, QUEUED: 90}}), undefined)
    assert.equal(holds(parseCondition('succeeded>=98%', '--until'), early), false)
  })
  it('never holds a percentage of nothing', () => {
    assert.equal(holds(parseCondition('failed<=5%', '--until'), measure(jobOf(), undefined)), false)
  })
  it('never holds a percentage of an unknown number of things', () => {
    const canceled = measure(jobOf({status: 'CANCELED', executions: {SUCCEEDED: 9}}), undefined, 'unknown')
    assert.equal(holds(parseCondition('succeeded>=50%', '--until'), canceled), false)
    assert.equal(holds(parseCondition('succeeded>=5', '--until'), canceled), true)
  })

  const SIGNS: readonly (readonly [string, number, readonly string[]])[] = [
    [
      'succeeded>=95',
      5000,
      ['succeeded>=95 counts things: 95 of 5000 is 1.9 %. For a percentage write succeeded>=95%'],
    ],
    ['finished>50', 1000, ['finished>50 counts things: 50 of 1000 is 5 %. For a percentage write finished>=50%']],
    ['succeeded>=95%', 5000, []],
    ['succeeded>=95', 95, []],
    ['succeeded>=4000', 5000, []],
    ['failed<=5', 5000, []],
    [
      'failed<=5,succeeded>=2',
      10,
      ['succeeded>=2 counts things: 2 of 10 is 20 %. For a percentage write succeeded>=2%'],
    ],
  ]
  for (const [text, total, warnings] of SIGNS) {
    it(`${warnings.length > 0 ? 'warns' : 'does not warn'} of a missing percent sign for ${text} of ${total} things`, () => {
      const job = measure(jobOf({executions: {QUEUED: total}}), undefined)
      assert.deepEqual(missingPercentSigns(parseCondition(text, '--until'), job), warnings)
    })
  }

  const EARLY: readonly (readonly [string, boolean])[] = [
    ['failed<=5', true],
    ['bad<1%', true],
    ['succeeded>=0', true],
    ['rejected<1,failed<=1', true],
    ['finished==0', false],
    ['failed<=5,succeeded>=90%', false],
    ['failed>0', false],
    ['succeeded>=90%', false],
  ]
  for (const [text, isEarly] of EARLY) {
    it(`${isEarly ? 'warns' : 'does not warn'} that ${text} ends a wait at once`, () => {
      const begun = measure(jobOf({executions: {QUEUED: 10}}), undefined)
      assert.equal(metFromStart(parseCondition(text, '--until'), begun).length, isEarly ? 1 : 0)
      const over = measure(jobOf({status: 'COMPLETED', executions: {SUCCEEDED: 10}}), undefined)
      assert.deepEqual(metFromStart(parseCondition(text, '--until'), over), [])
    })
  }

  for (const text of REFUSED) {
    it(`refuses '${text}'`, () => {
      assert.throws(() => parseCondition(text, '--ok-when'), UsageError)
    })
  }
})
