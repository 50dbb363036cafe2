import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {operationById} from '../../../src/model/operations.js'
import {shorthand} from '../../../src/workflows/completion/shorthand.js'
import type {Cursor} from '../../../src/workflows/completion/suggestions.js'

const cases: readonly (readonly [member: string, typed: string, expected: readonly string[]])[] = [
  ['abortConfig', 'cri', ['criteriaList=[{']],
  ['abortConfig', 'criteriaList=', ['criteriaList=[{']],
  ['abortConfig', 'criteriaList=[', ['criteriaList=[{']],
  ['abortConfig', 'criteriaList=[{act', ['criteriaList=[{action=']],
  ['abortConfig', 'criteriaList=[{action=C', ['criteriaList=[{action=CANCEL,', 'criteriaList=[{action=CANCEL}']],
  ['abortConfig', 'criteriaList=[{action=CANCEL,a', []],
  ['abortConfig', 'criteriaList=[{action=CANCEL},{f', ['criteriaList=[{action=CANCEL},{failureType=']],
  ['abortConfig', 'criteriaList=[{action=CANCEL}],c', []],
  ['abortConfig', 'criteriaList={', []],
  ['jobExecutionsRolloutConfig', 'expo', ['exponentialRate={']],
  ['jobExecutionsRolloutConfig', 'exponentialRate={inc', ['exponentialRate={incrementFactor=']],
  [
    'jobExecutionsRolloutConfig',
    'exponentialRate={incrementFactor=2,rate',
    ['exponentialRate={incrementFactor=2,rateIncreaseCriteria={'],
  ],
  [
    'jobExecutionsRolloutConfig',
    'exponentialRate={rateIncreaseCriteria={numberOfN',
    ['exponentialRate={rateIncreaseCriteria={numberOfNotifiedThings='],
  ],
  [
    'jobExecutionsRolloutConfig',
    'exponentialRate={baseRatePerMinute=5},max',
    ['exponentialRate={baseRatePerMinute=5},maximumPerMinute='],
  ],
  ['jobExecutionsRolloutConfig', 'maximumPerMinute=', []],
  ['jobExecutionsRolloutConfig', '{"max', []],
  ['schedulingConfig', 'startTime="a,b",endB', ['startTime="a,b",endBehavior=']],
  ['schedulingConfig', 'startTime="a,endB', []],
  ['schedulingConfig', 'nonsense=', []],
  ['schedulingConfig', 'nonsense={a', []],
  ['schedulingConfig', '}]},=', []],
  ['presignedUrlConfig', 'roleArn=😀,', ['roleArn=😀,expiresInSec=']],
  ['presignedUrlConfig', 'roleArn="😀,",exp', ['roleArn="😀,",expiresInSec=']],
]

describe('completion of shorthand', () => {
  const {members} = operationById('iot.CreateJob').input
  for (const [member, typed, expected] of cases) {
    it(`${member} '${typed}'`, async () => {
      const shape = members[member]?.shape
      assert.ok(shape?.type === 'structure')
      const {found} = await shorthand(shape)({typed} as Cursor)
      assert.deepEqual(
        found.filter((word) => word.startsWith(typed)),
        expected,
      )
    })
  }
})
