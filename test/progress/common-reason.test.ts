import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {commonReason, commonReasonText} from '../../src/progress/common-reason.js'
import {measure} from '../../src/progress/progress.js'
import {jobOf} from './jobs.js'

type Seen = readonly (readonly [reason: string, count: number, status?: 'FAILED' | 'TIMED_OUT'])[]

const rows: readonly (readonly [
  title: string,
  failed: number,
  seen: Seen,
  common: string | undefined,
  text: string,
])[] = [
  ['none failed', 0, [], undefined, ''],
  ['none was read', 3, [], undefined, ''],
  ['all of one failure', 1, [['full', 1]], 'full', 'full'],
  [
    'all were read',
    28,
    [
      ['sha', 18],
      ['full', 10],
    ],
    'sha',
    'sha',
  ],
  [
    'all were read, half and half',
    4,
    [
      ['sha', 2],
      ['full', 2],
    ],
    undefined,
    'several: sha, full',
  ],
  ['one of many', 28, [['full', 1]], undefined, 'e.g. full'],
  ['two of many', 28, [['full', 2]], undefined, 'e.g. full'],
  ['three of many agree', 28, [['full', 3]], 'full', 'full'],
  [
    'five of many do not agree',
    28,
    [
      ['full', 4],
      ['sha', 1],
    ],
    undefined,
    'several: full, sha',
  ],
  [
    'failed and timed out for one reason',
    5,
    [
      ['sha', 2],
      ['full', 2],
      ['sha', 1, 'TIMED_OUT'],
    ],
    'sha',
    'sha',
  ],
]

describe('the common reason of failures', () => {
  for (const [title, failed, seen, common, text] of rows) {
    it(`is ${common ?? 'not named'}: ${title}`, () => {
      const groups = seen.map(([reason, count, status = 'FAILED']) => ({status, reason, count, sample: []}))
      const sampled = seen.reduce((sum, [, count]) => sum + count, 0)
      const progress = measure(jobOf({jobId: 'j', executions: {FAILED: failed, SUCCEEDED: 10}}), undefined)
      const reasons = {groups, sampled, failures: []}
      assert.equal(commonReason(reasons, progress), common)
      assert.equal(commonReasonText(reasons, progress), text)
    })
  }
})
