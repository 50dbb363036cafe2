import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {missingReason, normalizeReason, reasonOf} from '../../src/progress/reason.js'
import {ReasonGroups} from '../../src/progress/reason-groups.js'
import {cpuClock} from '../support/in-time.js'

const NORMALIZED: readonly (readonly [string, string])[] = [
  ['sha256 mismatch', 'sha256 mismatch'],
  ['no space left on /data', 'no space left on /data'],
  ['sha256 mismatch at block 17', 'sha256 mismatch at block <n>'],
  ['need 1,024.5 MB, have -3', 'need <n> MB, have <n>'],
  ['GET https://host/a?b=1 gave 404', 'GET <url> gave <n>'],
  ['at 0xdeadBEEF', 'at <hex>'],
  ['digest 9f86d081884c7d65 wrong', 'digest <hex> wrong'],
  ['deadline exceeded', 'deadline exceeded'],
  ['request 6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'request <uuid>'],
  ['no answer from 10.0.0.7:8883', 'no answer from <address>'],
  ['no answer from aa:bb:cc:00:11:22', 'no answer from <address>'],
  ['since 2026-11-20T09:14:05.123Z', 'since <time>'],
  ['  two\n lines\t ', 'two lines'],
  ['utf8 and ext4', 'utf8 and ext4'],
]

describe('reasons', () => {
  for (const [text, expected] of NORMALIZED) {
    it(`takes ${JSON.stringify(text)} for ${expected}`, () => assert.equal(normalizeReason(text), expected))
  }

  it('are short, whatever a device sends, and quickly made', () => {
    const spent = cpuClock()
    for (const text of ['a'.repeat(100_000), '1.'.repeat(50_000), 'http://'.repeat(20_000), '0'.repeat(100_000)]) {
      assert.ok(normalizeReason(text).length <= 120)
    }
    assert.ok(spent() < 500)
  })

  const FOUND: readonly (readonly [Record<string, string>, readonly string[], string | undefined])[] = [
    [{step: 'download', reason: 'no space'}, [], 'no space'],
    [{failureType: 'network', failureReason: 'lost'}, [], 'lost'],
    [{Reason: 'no space'}, [], 'no space'],
    [{reason: ' ', error: 'bad'}, [], 'bad'],
    [{why: 'x', reason: 'y'}, ['why'], 'x'],
    [{why: 'x', code: 'E7'}, ['code', 'why'], 'E7 · x'],
    [{reason: 'y'}, ['why'], undefined],
    [{progress: '80 %'}, [], undefined],
    [{}, [], undefined],
  ]
  for (const [details, keys, expected] of FOUND) {
    it(`finds ${expected} in ${JSON.stringify(details)}${keys.length > 0 ? ` under ${keys.join(', ')}` : ''}`, () => {
      assert.equal(reasonOf(details, keys), expected)
    })
  }

  it('are not read from what every object has', () => {
    assert.equal(reasonOf({}, ['constructor']), undefined)
  })

  it('tell the last step where there is none', () => {
    assert.equal(missingReason({step: 'download'}), '(no details; last step "download")')
    assert.equal(missingReason({}), '(no details)')
  })
})

describe('groups of reasons', () => {
  it('count, keep a few names, and put the most frequent first', () => {
    const groups = new ReasonGroups()
    for (let i = 0; i < 7; i++) groups.add('FAILED', 'sha256 mismatch', `kot-${i}`)
    groups.add('TIMED_OUT', '(no details)', 'mak-1')
    const last = groups.add('REJECTED', 'sha256 mismatch', 'mp-1')
    assert.equal(last.count, 1)
    assert.deepEqual(
      groups.sorted().map(({status, count}) => [status, count]),
      [
        ['FAILED', 7],
        ['REJECTED', 1],
        ['TIMED_OUT', 1],
      ],
    )
    assert.deepEqual(groups.sorted()[0]?.sample, ['kot-0', 'kot-1', 'kot-2', 'kot-3', 'kot-4'])
  })
})
