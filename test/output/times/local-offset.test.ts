import assert from 'node:assert/strict'
import fc from 'fast-check'
import {localOffset} from '../../../src/output/times/local-offset.js'

const YEAR_1900 = Date.UTC(1900, 0)
const YEAR_2100 = Date.UTC(2100, 0)

describe('offset from Greenwich', () => {
  it("of the system's own zone is the one of its name", () => {
    const own = localOffset(undefined)
    const named = localOffset(Intl.DateTimeFormat().resolvedOptions().timeZone)
    fc.assert(fc.property(fc.integer({min: YEAR_1900, max: YEAR_2100}), (time) => assert.equal(own(time), named(time))))
  })
})
