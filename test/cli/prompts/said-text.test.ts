import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {saidText} from '../../../src/cli/prompts/said-text.js'

const COMMAND = `iotjobs create-job \\\n  --document '${'{"a": 1} '.repeat(9)}'`
/** What is said, and what stands in 40 columns. */
const CASES: readonly (readonly [string, string])[] = [
  ['short', 'short\n'],
  ['A device that starts and never reports back stays', 'A device that starts and never reports\nback stays\n'],
  ['  → A device that starts and never reports back', '  → A device that starts and never\n    reports back\n'],
  ['  12. a job: its document and its settings, again', '  12. a job: its document and its\n      settings, again\n'],
  [COMMAND, `${COMMAND}\n`],
]

describe('what a prompter says', () => {
  for (const [line, text] of CASES) it(JSON.stringify(line), () => assert.equal(saidText([line], 40), text))
})
