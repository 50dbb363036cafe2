import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {JobExecutionStatus, JobStatus} from '../../../src/model/iot/scalars.js'
import {operations} from '../../../src/model/operations.js'
import {VERDICT_EXITS} from '../../../src/progress/verdict.js'
import {codes} from '../../../src/validation/codes.js'
import {CONCEPTS} from '../../../src/workflows/explain/concepts.js'
import {conceptNames, explainConcept} from '../../../src/workflows/explain/explain-concept.js'

const rows: readonly (readonly [words: string, title: RegExp])[] = [
  ['rollout', /^Rollout$/],
  ['Abort criteria', /^Abort criteria$/],
  ['CONTINUOUS', /^CONTINUOUS and SNAPSHOT$/],
  ['snapshot', /^CONTINUOUS and SNAPSHOT$/],
  ['attempts', /^Attempts$/],
  ['verdicts', /^Verdicts of watch and wait$/],
  ['exit codes', /^Exit codes/],
  ['conditions', /--until/],
  ['statuses', /^Statuses of an execution$/],
  ['job status', /^Statuses of a job$/],
  ['TIMED_OUT', /^TIMED_OUT$/],
  ['in_progress', /^IN_PROGRESS$/],
]

describe('explain of concepts', () => {
  for (const [words, title] of rows) it(words, () => assert.match(explainConcept(words)?.title ?? '', title))

  it('leaves operations and members to others', () => {
    for (const {command} of operations) assert.equal(explainConcept(command), undefined)
    assert.equal(explainConcept('create-job.abortConfig'), undefined)
  })

  it('knows every status and every verdict', () => {
    const terms = (name: string) => CONCEPTS[name]?.rows?.map(([term]) => term)
    assert.deepEqual(terms('job-statuses')?.toSorted(), [...JobStatus.enum].sort())
    assert.deepEqual(terms('execution-statuses')?.toSorted(), [...JobExecutionStatus.enum].sort())
    const shown = explainConcept('verdicts')?.rows.map(([term]) => term.split(/\s+/).at(-1))
    for (const verdict of Object.keys(VERDICT_EXITS)) assert.ok(shown?.includes(verdict), verdict)
  })

  it('leads to the list of concepts', () => {
    const members = new Set(operations.map(({command}) => command))
    for (const {seeAlso} of Object.values(CONCEPTS)) {
      for (const other of seeAlso.filter((one) => !one.startsWith('iotjobs '))) {
        const isKnown = conceptNames.includes(other) || other in codes || members.has(other.split('.')[0] ?? '')
        assert.ok(isKnown, other)
      }
    }
  })
})
