import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {unmodifiedSince} from '../../../src/workflows/diff/unmodified-since.js'

const NEW_YEAR = Date.UTC(2026, 0, 1)

const times: readonly (readonly [typed: string, at: number])[] = [
  ['2026-01-01T00:00Z', NEW_YEAR],
  ['2026-01-01T00:00:00Z', NEW_YEAR],
  ['2026-01-01t00:00:00z', NEW_YEAR],
  ['2026-01-01T00:00:00.123Z', NEW_YEAR + 123],
  ['2026-01-01T00:00:00.123000+00:00', NEW_YEAR + 123],
  ['2026-01-01T05:30:00+05:30', NEW_YEAR],
  ['2025-12-31T19:00:00-0500', NEW_YEAR],
  ['2026-01-01 00:00:00Z', NEW_YEAR],
  ['1767225600', NEW_YEAR],
  ['1767225600.123', NEW_YEAR + 123],
  ['1.767225600123E9', NEW_YEAR + 123],
]

/** Most of them Date.parse reads as some time or other. */
const others = [
  '',
  'yesterday',
  'fw-2099',
  'tomorrow 2099',
  'Jan 1 2099',
  '2026-01-01',
  '2026-01-01T00:00:00',
  '2026-01-01T00:00:00 GMT',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00+99:00',
  '-1',
  '0x10',
  '1767225600123',
  'Infinity',
  '1e999',
]

const read = (typed: string) => unmodifiedSince(new Map([['--if-unmodified-since', [typed]]]))

describe('--if-unmodified-since', () => {
  for (const [typed, at] of times) it(`reads ${typed}`, () => assert.equal(read(typed), at))
  for (const typed of others) {
    it(`refuses ${JSON.stringify(typed)}`, () =>
      assert.throws(() => read(typed), {message: `argument --if-unmodified-since: not a time: '${typed}'`}))
  }

  it('is nothing where it is not given', () => assert.equal(unmodifiedSince(new Map()), undefined))

  it('goes with no wizard, which would pass it over', () => {
    const given = new Map([
      ['--if-unmodified-since', ['1767225600']],
      ['--wizard', []],
    ])
    assert.throws(() => unmodifiedSince(given), {message: '--if-unmodified-since and --wizard exclude each other'})
  })
})
