import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {cellWidth} from '../../../src/output/terminal/cells.js'
import {jobListView} from '../../../src/output/views/job-list-view.js'
import {snapshot} from '../live/rollout.js'

const ID = 'firmware-rollout-3'
const job = {...snapshot, progress: {...snapshot.progress, job: {...snapshot.progress.job, jobId: ID}}}

describe('the view of many jobs', () => {
  for (const [columns, header] of [
    [50, /^JOB +STATUS +GOOD$/],
    [60, /^JOB +STATUS +THINGS +GOOD +WHY NOT$/],
    [80, /^JOB +STATUS +AGE +THINGS +GOOD +WHY NOT$/],
    [120, /^JOB +STATUS +AGE +THINGS +PROGRESS +GOOD +WHY NOT$/],
  ] as const) {
    it(`fits ${columns} columns, and keeps the id whole`, () => {
      const view = jobListView(ID.length, snapshot.at, {color: false, ascii: false, columns})
      assert.match(view.header.trimEnd(), header)
      const row = view.row(job)
      assert.ok(row.startsWith(`${ID}  `), row)
      assert.ok(cellWidth(row) <= columns, row)
      assert.equal(row.includes('✖'), columns >= 90)
    })
  }
})
