// Runs a table of cases for one rule: what an input of an operation is found to have.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {codes} from '../../src/validation/codes.js'
import type {ValidationContext} from '../../src/validation/context.js'
import type {Problem} from '../../src/validation/problem.js'
import {namesOf, problemsOf} from './inputs.js'

export interface RuleCase {
  readonly title: string
  readonly changes: {readonly [member: string]: unknown}
  /** `E301 document`, in order; only of the codes that the table is about. */
  readonly finds: readonly string[]
  readonly id?: OperationId
  readonly context?: Partial<ValidationContext>
}

/** @param about the codes that the table is about: problems of other codes are left to other tables */
export function describeRule(name: string, about: RegExp, cases: readonly RuleCase[]): void {
  describe(name, () => {
    for (const {title, changes, finds, id = 'iot.CreateJob', context} of cases) {
      it(title, () => {
        const problems = problemsOf(id, changes, context).filter(({code}) => about.test(code))
        assert.deepEqual(namesOf(problems), finds)
        problems.forEach(assertWorded)
      })
    }
  })
}

/** The sentence of a code and the figures of a problem are written in different files: they must fit. */
function assertWorded(problem: Problem): void {
  for (const [, name = ''] of codes[problem.code].message.matchAll(/\{(\w+)\}/g)) {
    const figure = name === 'value' ? problem.value : problem.expected[name]
    assert.notEqual(figure, undefined, `${problem.code} has no ${name}`)
  }
}
