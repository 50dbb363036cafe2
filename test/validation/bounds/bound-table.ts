// Runs a table of bounds: for each member the values that are just allowed and those that are just not.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../../src/model/operations.js'
import {errors} from '../inputs.js'

export interface Bound {
  readonly id: OperationId
  readonly member: string
  readonly accepts: readonly object[]
  /** Each with the code of its first error. */
  readonly refuses: readonly (readonly [code: string, changes: object])[]
}

export function describeBounds(name: string, bounds: readonly Bound[]): void {
  describe(`validate, bounds ${name}`, () => {
    for (const {id, member, accepts, refuses} of bounds) {
      it(`${id} ${member}`, () => {
        for (const changes of accepts)
          assert.deepEqual(errors(id, {...changes}), [], JSON.stringify(changes).slice(0, 80))
        for (const [code, changes] of refuses)
          assert.equal(errors(id, {...changes}, {depth: 'bounds'})[0], `${code} ${member}`)
      })
    }
  })
}
