import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {renderDiff} from '../../../src/diff/render-diff.js'
import {paintDiff} from '../../../src/workflows/diff/paint-diff.js'

const DIFF = {
  jobId: 'fw-2',
  status: 'IN_PROGRESS',
  lastUpdatedAt: undefined,
  changes: [
    {path: 'description', before: 'old', after: 'new \u009b31m'},
    {path: 'tags', after: 'a'},
    {path: 'roleArn', before: 'b'},
  ],
  refusals: ['too late'],
  effects: [
    {text: 'cancels now', grave: true},
    {text: 'slower', grave: false},
  ],
}

describe('a diff in colour', () => {
  it('has a colour for each kind of line', () => {
    const codes = renderDiff(DIFF, paintDiff(true)).map((line) =>
      /^(?:\u001b\[\d+m)*/.exec(line)?.[0].replace(/\u001b\[|m/g, ' '),
    )
    assert.deepEqual(codes, ['', ' 33 ', ' 32 ', ' 31 ', ' 1  31 ', ' 1  31 ', ''])
  })

  it('shows what would command a terminal, also without colour', () => {
    assert.match(renderDiff(DIFF, paintDiff(false))[1] ?? '', /~ description {2}"old" → "new \\u009b31m"$/)
  })
})
