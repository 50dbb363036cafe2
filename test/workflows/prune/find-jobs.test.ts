// What a listing may hold that prune must not delete.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Session} from '../../../src/cli/session/session.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import {findJobs} from '../../../src/workflows/prune/find-jobs.js'

const OLD = {jobId: 'fw-1', status: 'COMPLETED', lastUpdatedAt: 1}

const CASES: readonly (readonly [title: string, job: object, isFound: boolean])[] = [
  ['an ended job', OLD, true],
  ['one that does not say its status', {jobId: 'fw-1', createdAt: 1}, true],
  ['one of another status than was asked for', {...OLD, status: 'IN_PROGRESS'}, false],
  ['one without an id', {...OLD, jobId: undefined}, false],
  ['one with an empty id', {...OLD, jobId: ''}, false],
  ['one without a time', {jobId: 'fw-1', status: 'COMPLETED'}, false],
  ['one with a time that is none', {...OLD, lastUpdatedAt: 1e300}, false],
]

describe('the jobs that prune looks at', () => {
  for (const [title, job, isFound] of CASES) {
    it(`${isFound ? 'have' : 'lack'} ${title}`, async () => {
      const found = await findJobs(listing(job), ['COMPLETED'])
      assert.deepEqual(
        found.map(({jobId}) => jobId),
        isFound ? ['fw-1'] : [],
      )
    })
  }
})

function listing(job: object): Pick<Session, 'pages'> {
  const page = fromPlain(JSON.parse(JSON.stringify({jobs: [job]}))) as Structure
  return {
    async *pages() {
      yield page
    },
  }
}
