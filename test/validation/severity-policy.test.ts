import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {codes} from '../../src/validation/codes.js'
import {problem} from '../../src/validation/problem.js'
import {applySeverityPolicy, isIgnorable} from '../../src/validation/severity-policy.js'

const found = (['E201', 'W335', 'N369'] as const).map((code) => problem(code, []))
const judged = (strict: boolean, ...ignored: string[]) =>
  applySeverityPolicy(found, {strict, ignored: new Set(ignored)}).map(({code, severity}) => `${code} ${severity}`)

describe('applySeverityPolicy', () => {
  it('leaves problems as they are', () => assert.deepEqual(judged(false), ['E201 error', 'W335 warning', 'N369 note']))
  it('makes warnings errors, and leaves notes', () =>
    assert.deepEqual(judged(true), ['E201 error', 'W335 error', 'N369 note']))
  it('ignores codes', () => assert.deepEqual(judged(true, 'W335', 'E201'), ['N369 note']))
  it('never ignores what the AWS CLI refuses', () => {
    const kept = Object.keys(codes).filter((code) => !isIgnorable(code))
    assert.deepEqual(kept, ['E101', 'E102', 'E103', 'E104', 'E105', 'E110', 'E111', 'E112', 'E114', 'E115', 'E116'])
  })
})
