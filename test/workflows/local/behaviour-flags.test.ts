import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Behaviour} from '../../../src/emulator/fleet/fleet.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {behaviourChange, behaviourOf} from '../../../src/workflows/local/behaviour-flags.js'

const NONE = {seed: 1, pickup: [1_000, 30_000], duration: [10_000, 60_000], fail: [], reject: 0, timeout: 0, offline: 0}

describe('behaviourOf', () => {
  const accepted: [flags: object, changes: object | undefined][] = [
    [{}, undefined],
    [{seed: 7}, {seed: 7}],
    [{pickup: '5s..2m'}, {pickup: [5_000, 120_000]}],
    [{duration: '0..1h30m'}, {duration: [0, 5_400_000]}],
    [{duration: '45s'}, {duration: [45_000, 45_000]}],
    [
      {fail: ['4%:sha256 mismatch', '1%']},
      {
        fail: [
          {share: 0.04, reason: 'sha256 mismatch'},
          {share: 0.01, reason: 'failed'},
        ],
      },
    ],
    [
      {pickup: '90%:5s..2m,10%:1h'},
      {
        pickup: [
          {share: 0.9, span: [5_000, 120_000]},
          {share: 0.1, span: [3_600_000, 3_600_000]},
        ],
      },
    ],
    [{fail: ['1%:a: b']}, {fail: [{share: 0.01, reason: 'a: b'}]}],
    [
      {reject: '0.5%', timeout: '99.5%', offline: '100%'},
      {reject: 0.005, timeout: 0.995, offline: 1},
    ],
  ]
  for (const [flags, changes] of accepted) {
    it(JSON.stringify(flags), () => assert.deepEqual(behaviourOf(flags), changes && {...NONE, ...changes}))
  }

  const refused: [flags: object, message: RegExp][] = [
    [{fail: ['many:reason']}, /--fail: 'many' is not a share/],
    [{fail: ['4%:']}, /--fail: '4%:' is not a share and a reason/],
    [{fail: [':full']}, /--fail: ':full' is not a share and a reason/],
    [{pickup: '5s..'}, /--pickup: '5s..' is not a time, a span or a mixture/],
    [{duration: '..5s'}, /--duration: '..5s' is not a time, a span or a mixture/],
    [{fail: ['4:full']}, /--fail: '4' is not a share/],
    [{offline: '0.5'}, /--offline: '0.5' is not a share/],
    [{reject: '101%'}, /--reject: '101%' is not a share/],
    [{offline: '-1%'}, /--offline: '-1%' is not a share/],
    [{pickup: 'soon'}, /--pickup: 'soon' is not a valid duration/],
    [{duration: '2m..5s'}, /--duration: the end comes before the start/],
    [{fail: ['2%..8%']}, /--fail: a fleet needs one share, not the range 2%..8%/],
    [{offline: '8%..2%'}, /--offline: the end comes before the start/],
    [{pickup: '90%:5s,20%:1m'}, /--pickup: the parts .* add up to 110%/],
    [{pickup: '1s..2s..3s'}, /--pickup: '1s..2s..3s' is not a time, a span or a mixture/],
    [{fail: ['60%'], timeout: '50%'}, /add up to more than 100%/],
  ]
  for (const [flags, message] of refused) {
    it(`refuses ${JSON.stringify(flags)}`, () => {
      assert.throws(
        () => behaviourOf(flags),
        (error) => error instanceof UsageError && message.test(error.message) && error.hints.length > 0,
      )
    })
  }
})

describe('behaviourChange', () => {
  const before = {...behaviourOf({seed: 9}), offline: 1, fail: [{share: 0.5, reason: 'x'}]} as Behaviour
  const change = (flags: object) => behaviourChange({manual: false, ...flags})

  it('changes what is named, and leaves the rest', () =>
    assert.deepEqual(change({offline: '0%'})(before), {...before, offline: 0}))
  it('begins with the defaults where a thing is not simulated', () =>
    assert.deepEqual(change({seed: 3})(undefined), behaviourOf({seed: 3})))
  it('ends the simulation', () => assert.equal(change({manual: true})(before), undefined))

  const refused: [title: string, flags: object, message: string][] = [
    [
      'what adds up to too much with what stays',
      {reject: '60%'},
      '--fail, --reject and --timeout add up to more than 100%',
    ],
    ['nothing', {}, 'Nothing to change'],
    ['nothing, as the parser leaves it', {manual: undefined}, 'Nothing to change'],
    ['two things at once', {manual: true, offline: '0%'}, '--manual cannot be combined with flags on behavior'],
  ]
  for (const [title, flags, message] of refused)
    it(`refuses ${title}`, () => assert.throws(() => change(flags)(before), {message}))
})
