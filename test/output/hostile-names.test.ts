// Names, statuses and comments that command a terminal, through everything that is drawn.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {finalFrame} from '../../src/output/live/final-frame.js'
import {frame} from '../../src/output/live/frame.js'
import {PlainLines} from '../../src/output/live/plain-lines.js'
import {nextText, verdictText} from '../../src/output/live/verdict-text.js'
import {terminalText} from '../../src/output/terminal/terminal-text.js'
import {jobListView} from '../../src/output/views/job-list-view.js'
import {jobView} from '../../src/output/views/job-view.js'
import {outcome, snapshot, state} from './live/rollout.js'

const HOSTILE = '\u001b]52;c;aWQ=\u0007\u009b2J\u202e\u200bfw\r$(id)\nFAKE LINE'
const STYLES = /\u001b\[[0-9;]*m/g
const STYLE = {color: true, ascii: false, columns: 120}

const job = {...snapshot.progress.job, jobId: HOSTILE, comment: HOSTILE, reasonCode: HOSTILE, selection: HOSTILE}
const progress = {...snapshot.progress, job} as typeof snapshot.progress
const reasons = {
  ...snapshot.reasons,
  groups: snapshot.reasons.groups.map((group) => ({...group, reason: HOSTILE, sample: [HOSTILE]})),
}
const seen = {...snapshot, progress, reasons} as typeof snapshot
const end = {...outcome, jobId: HOSTILE, snapshot: seen, verdict: 'canceled', cause: 'user'} as typeof outcome

const drawn: readonly (readonly [string, readonly string[]])[] = [
  ...(['main', 'slow', 'help'] as const).flatMap((page) =>
    [60, 120].map(
      (columns) =>
        [
          `${page} at ${columns}`,
          frame({...state, seen, page, where: HOSTILE}, {...STYLE, columns, rows: 40}),
        ] as const,
    ),
  ),
  ['cancel', frame({...state, seen, canceling: {typed: HOSTILE, force: false, wrong: false}}, {...STYLE, rows: 40})],
  ['final', finalFrame(end, STYLE)],
  ['detached', finalFrame({...end, verdict: 'detached'}, STYLE)],
  ['job view', jobView({progress, reasons}, snapshot.at, STYLE).split('\n')],
  ['plain lines', new PlainLines().lines({type: 'verdict', at: snapshot.at, outcome: end})],
  ['row of jobs', [jobListView(20, snapshot.at, STYLE).row({progress, reasons})]],
]

describe('hostile names', () => {
  for (const [title, lines] of drawn) {
    it(`command nothing in ${title}`, () => {
      for (const line of lines) {
        const text = line.replace(STYLES, '')
        assert.equal(text, terminalText(text))
        assert.ok(!text.startsWith('FAKE'), text)
      }
    })
  }

  it('stand quoted in commands', () => {
    for (const text of [verdictText({...end, verdict: 'detached'}), nextText(end)]) {
      for (const [, word] of text.matchAll(/iotjobs \w+ (\S.*?)(?: comes back| ·|$)/g)) assert.match(word ?? '', /^\$'/)
    }
  })
})
