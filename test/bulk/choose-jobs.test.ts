import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {chooseJobs, type JobFilter} from '../../src/bulk/choose-jobs.js'

const DAY = 86_400_000
const NOW = 100 * DAY
const ages: [string, number][] = [
  ['ci-1', 40],
  ['ci-2', 30],
  ['ci-10', 31],
  ['fw.1', 50],
  ['fwx1', 2],
]
const jobs = ages.map(([jobId, days]) => ({jobId, jobArn: jobId, status: 'COMPLETED', since: NOW - days * DAY}))

const cases: [string, Partial<JobFilter>, string[]][] = [
  ['all, oldest first', {}, ['fw.1', 'ci-1', 'ci-10', 'ci-2', 'fwx1']],
  ['old ones, to the millisecond', {olderThan: 31 * DAY}, ['fw.1', 'ci-1', 'ci-10']],
  ['a name with a star', {names: ['ci-*']}, ['ci-1', 'ci-10', 'ci-2']],
  ['a name with a question mark', {names: ['ci-?']}, ['ci-1', 'ci-2']],
  ['a dot that is only a dot', {names: ['fw.1']}, ['fw.1']],
  ['one of several names', {names: ['ci-2', 'fwx1']}, ['ci-2', 'fwx1']],
  ['all but the newest', {names: ['ci-*'], keep: 2}, ['ci-1']],
  ['none where more are kept than there are', {keep: 9}, []],
]

describe('chooseJobs', () => {
  for (const [title, filter, expected] of cases) {
    it(`finds ${title}`, () => {
      const found = chooseJobs(jobs, {olderThan: 0, names: [], keep: 0, ...filter}, NOW)
      assert.deepEqual(
        found.map(({jobId}) => jobId),
        expected,
      )
    })
  }
})
