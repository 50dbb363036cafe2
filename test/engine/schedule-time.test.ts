import assert from 'node:assert/strict'
import {parseMoment} from '../../src/engine/schedule-time.js'

describe('parseMoment (19-23)', () => {
  const cases: [text: string, moment: string | undefined][] = [
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01 08:30', '2026-02-01T08:30:00.000Z'],
    ['2026-02-01T08:30:15', '2026-02-01T08:30:15.000Z'],
    ['2026-02-01T08:30:15.250Z', '2026-02-01T08:30:15.250Z'],
    ['2026-02-01T08:30+02:00', '2026-02-01T06:30:00.000Z'],
    ['2026-02-01T08:30-0530', '2026-02-01T14:00:00.000Z'],
    ['1769934600', '2026-02-01T08:30:00.000Z'],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['2026-02-01T25:00', undefined],
    ['2026-02-01T08', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ]
  for (const [text, moment] of cases) {
    it(JSON.stringify(text), () => {
      const parsed = parseMoment(text)
      assert.equal(parsed === undefined ? undefined : new Date(parsed).toISOString(), moment)
    })
  }
})
