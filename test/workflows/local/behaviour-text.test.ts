import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {behaviourOf} from '../../../src/workflows/local/behaviour-flags.js'
import {behaviourText} from '../../../src/workflows/local/behaviour-text.js'

const cases: [flags: Parameters<typeof behaviourOf>[0], text: string][] = [
  [{seed: 7}, 'pick up after 1s to 30s, take 10s to 1m00s, seed 7'],
  [
    {fail: ['4%:no space', '0.5%'], reject: '1%', timeout: '2%', offline: '100%', pickup: '5s', duration: '0..1h30m'},
    '4% fail (no space), 0.5% fail (failed), 1% reject, 2% fall silent, 100% stay offline, pick up after 5s, take 0s to 1h30m, seed 1',
  ],
]

describe('behaviourText', () => {
  for (const [flags, text] of cases) {
    it(text, () => {
      const behaviour = behaviourOf(flags)
      assert.equal(behaviour && behaviourText(behaviour), text)
    })
  }
})
