import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {momentText, readMoment} from '../../src/value/moment.js'

describe('readMoment', () => {
  const times: [text: string, time: string][] = [
    ['2026-02-01', '2026-02-01T00:00:00Z'],
    ['2026-02-01T08:30', '2026-02-01T08:30:00Z'],
    ['2026-02-01 08:30', '2026-02-01T08:30:00Z'],
    ['2026-02-01T08:30:15Z', '2026-02-01T08:30:15Z'],
    ['2026-02-01T08:30:15.250z', '2026-02-01T08:30:15Z'],
    ['2026-02-01T08:30+02:00', '2026-02-01T06:30:00Z'],
    ['2026-02-01T08:30-0930', '2026-02-01T18:00:00Z'],
    ['2026-02-01T08:30:15+02:00', '2026-02-01T06:30:15Z'],
    ['0099-02-01', '0099-02-01T00:00:00Z'],
    ['2028-02-29', '2028-02-29T00:00:00Z'],
    ['1770000000', '2026-02-02T02:40:00Z'],
    ['1770000000.5', '2026-02-02T02:40:00Z'],
  ]
  for (const [text, time] of times) it(`reads ${text}`, () => assert.equal(momentText(readMoment(text)?.at ?? 0), time))

  const others = [
    'tomorrow',
    '',
    '2026-02-30',
    '2026-13-01',
    '2026-02-01T24:00',
    '2026-02-01T08:60',
    '26-02-01',
    '5',
    '2026-02-01T08',
    '2026-02-01T08:30+99:00',
    '1769934600000',
  ]
  for (const text of others) it(`does not read "${text}"`, () => assert.equal(readMoment(text), undefined))
})
