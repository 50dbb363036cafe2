import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {finalFrame} from '../../../src/output/live/final-frame.js'
import {frame} from '../../../src/output/live/frame.js'
import type {Browsing, FrameState} from '../../../src/output/live/frame-state.js'
import {cellWidth} from '../../../src/output/terminal/cells.js'
import {measure} from '../../../src/progress/progress.js'
import {AT_TOP} from '../../../src/workflows/watch/failure-list-keys.js'
import {jobOf, MINUTE, START} from '../../progress/jobs.js'
import {assertGolden} from './golden.js'
import {outcome, snapshot, state} from './rollout.js'

const PLAIN = {color: false, ascii: false}
const PAGES = ['main', 'slow', 'help'] as const
const FAILURE = snapshot.reasons.failures[0] ?? assert.fail('nothing failed')
const DETAIL: Browsing = {
  ...AT_TOP,
  detail: {
    failure: FAILURE,
    answer: {
      status: 'FAILED',
      version: 4,
      queuedAt: START,
      startedAt: START + MINUTE,
      updatedAt: snapshot.at - MINUTE,
      details: {step: 'verify', reason: `sha256 mismatch \u001b[2J at block 7 ${'of many '.repeat(30)}`},
    },
  },
}
const STYLES = /\u001b\[[0-9;]*m/g

describe('frames', () => {
  it('wrap what keys do below itself, and cut none of it', () => {
    const lines = frame({...state, page: 'help'}, {columns: 40, rows: 60, ...PLAIN})
    const text = lines.join('\n')
    assert.match(text, /\n {2}f {11}see the things that\n {14}failed, and why\n/)
    assert.doesNotMatch(text, /…/)
  })

  for (const columns of [60, 80, 120]) {
    it(`snapshot as they should at ${columns} columns`, () => {
      assertGolden(`frame-${columns}`, frame(state, {columns, rows: 40, ...PLAIN}).join('\n') + '\n')
    })
    it(`end as they should at ${columns} columns`, () => {
      assertGolden(`final-${columns}`, finalFrame(outcome, {columns, ...PLAIN}).join('\n') + '\n')
    })
  }

  it('are drawn in ASCII where the terminal shows nothing else', () => {
    const text = frame({...state, log: []}, {columns: 120, rows: 40, color: false, ascii: true})
      .slice(0, 9)
      .join('\n')
    assert.match(text, / \+ 612 {2}x 23 {2}t 4 {2}r 2 {2}> 118 {2}o 61 {2}\. 180/)
  })

  it('never exceed the terminal, and leave a row, at any size', () => {
    const states: readonly FrameState[] = [
      ...PAGES.map((page) => ({...state, page})),
      {...state, stale: 14_000},
      {...state, browsing: AT_TOP, stale: 14_000},
      {...state, browsing: {...AT_TOP, selected: 'mp-0009 2', filter: 'a', typing: true, note: 'x'.repeat(300)}},
      {...state, browsing: {...AT_TOP, filter: 'nothing like this'}},
      {...state, browsing: DETAIL},
      {...state, browsing: {...DETAIL, detail: {failure: FAILURE, answer: 'No answer'.repeat(50)}}},
      {...state, canceling: {typed: 'fw'.repeat(60), force: true, wrong: true}},
      {...state, frozen: true},
      {...state, keys: false, log: ['x'.repeat(300), '漢字'.repeat(90)]},
    ]
    for (const drawn of states) {
      for (const columns of [20, 40, 60, 80, 99, 100, 101, 140, 250]) {
        for (const rows of [2, 5, 8, 13, 14, 24, 60]) {
          for (const color of [true, false]) {
            const lines = frame(drawn, {columns, rows, color, ascii: false})
            assert.ok(lines.length <= rows - 1, `${lines.length} lines in ${rows} rows`)
            for (const line of lines) {
              const width = cellWidth(line.replace(STYLES, ''))
              assert.ok(width <= columns, `${width} > ${columns}: ${line}`)
            }
          }
        }
      }
    }
  })

  it('keep id, status, bar and counts however few rows there are', () => {
    for (const columns of [60, 120]) {
      const text = frame(state, {columns, rows: 4, ...PLAIN}).join('\n')
      assert.match(text, /fw-2-1-0 +IN_PROGRESS/)
      assert.match(text, /✖✖?◷⊘▶/)
      assert.match(text, /✖ ?23/)
    }
  })

  it('are kept as files without a single escape', () => {
    const folder = new URL('golden/', import.meta.url)
    const files = readdirSync(folder)
    assert.ok(files.length >= 6)
    for (const file of files) assert.doesNotMatch(readFileSync(new URL(file, folder), 'utf8'), /\u001b/, file)
  })

  it('hold no escape but colours, and none without colour', () => {
    for (const columns of [60, 120]) {
      for (const drawn of [state, {...state, browsing: AT_TOP}, {...state, browsing: DETAIL}]) {
        assert.doesNotMatch(frame(drawn, {columns, rows: 60, ...PLAIN}).join('\n'), /\u001b/)
        const colored = frame(drawn, {columns, rows: 60, color: true, ascii: false}).join('\n')
        assert.match(colored, STYLES)
        assert.doesNotMatch(colored.replace(STYLES, ''), /\u001b/)
      }
    }
  })

  it('list the failures by reason, the most frequent first, and mark one', () => {
    const text = frame({...state, browsing: AT_TOP}, {columns: 80, rows: 40, ...PLAIN}).join('\n')
    assert.match(
      text,
      /^fw-2-1-0 {2}29 did not succeed\n3 FAILED sha256 mismatch\n> kot-gw-0041 +1m00s ago\n {2}kot-gw-0077 +2m00s ago {2}attempt 2\n/,
    )
    assert.match(text, /\n1 FAILED bad \\u001b\[31msignature \n {2}kot-gw-0200/)
    assert.match(text, /↑↓ move {2}\/ filter {2}Enter details/)
  })

  it('keep the marked failure and its reason in sight, however few rows there are', () => {
    for (const rows of [5, 6, 8, 12]) {
      const browsing = {...AT_TOP, selected: 'mp-0009 2'}
      const text = frame({...state, browsing}, {columns: 80, rows, ...PLAIN}).join('\n')
      assert.match(text, /REJECTED family mismatch[\s\S]*\n> mp-0009 /, `${rows} rows`)
    }
  })

  it('break a long verdict between words', () => {
    const long = {...outcome, verdict: 'canceled', exit: 11, cause: 'abort-criteria'} as const
    const lines = finalFrame(long, {columns: 30, ...PLAIN})
    const verdict = lines.filter((line) => /^(?:! canceled| {2}(?!next|top|✔))/.test(line) && !line.includes('iotjobs'))
    for (const line of verdict) assert.ok(line.length <= 30, line)
    assert.ok(verdict.length > 1, lines.join('\n'))
  })

  it('say so where nothing failed, and what is still open', () => {
    const none = {groups: [], sampled: 0, failures: []}
    const progress = measure(jobOf({executions: {QUEUED: 3, IN_PROGRESS: 2, SUCCEEDED: 1}}), undefined)
    const seen = {...state.seen, progress, reasons: none}
    const text = frame({...state, seen, browsing: AT_TOP}, {columns: 80, rows: 40, ...PLAIN}).join('\n')
    assert.match(text, /No failures so far: 2 in progress, 3 queued/)
    const filtered = frame({...state, browsing: {...AT_TOP, filter: 'xyz'}}, {columns: 80, rows: 40, ...PLAIN})
    assert.ok(filtered.join('\n').includes('No failure matches xyz'))
  })

  it('tell how many failures a filter leaves', () => {
    const browsing = {...AT_TOP, filter: 'SPACE', typing: true}
    const lines = frame({...state, browsing}, {columns: 80, rows: 40, ...PLAIN})
    assert.deepEqual(lines.slice(1, 3), ['/SPACE_  2 of 9', '2 FAILED no space left on /data'])
  })

  it('tell all of one failure, what the device reported neutralised and whole', () => {
    const text = frame({...state, browsing: DETAIL}, {columns: 60, rows: 40, ...PLAIN}).join('\n')
    assert.match(text, /^kot-gw-0041 {2}FAILED\nsha256 mismatch\nattempt {6}1 \(execution number 1\)\nversion {6}4\n/)
    assert.match(text, /queued {7}2026-11-20T09:14:05Z {2}17m05s ago\n/)
    assert.match(text, /statusDetails\n {2}step {4}verify\n {2}reason {2}sha256 mismatch \\u001b\[2J/)
    assert.equal(text.replaceAll(/\n */g, '').match(/of ?many/g)?.length, 30)
  })

  it('list the slowest things, and when they will time out', () => {
    const text = frame({...state, page: 'slow'}, {columns: 60, rows: 30, ...PLAIN}).join('\n')
    assert.match(text, /slowest 2 of 118 things in progress/)
    assert.match(text, /16m00s {8}44m00s {8}kot-gw-0300\n1m35s {9}58m25s {8}kot-gw-0007/)
  })

  it('list as many of the slowest things as have room, and say how many, with what a key did below them', () => {
    const [oldest] = state.slow
    const slow = Array.from(
      {length: 48},
      (_, index) => ({...oldest, thingName: `thing-${index}`}) as typeof oldest & object,
    )
    const lines = frame({...state, page: 'slow', slow, log: ['wrote fw-2.html']}, {columns: 60, rows: 12, ...PLAIN})
    assert.match(lines[0] ?? '', /slowest 7 of 118 things in progress/)
    assert.equal(lines.filter((text) => text.includes('thing-')).length, 7)
    assert.deepEqual(lines.slice(-2), ['wrote fw-2.html', 'Esc back to the job  e report  q quit (job keeps running)'])
  })

  it('tell how many failures would cancel the job at any width, and are wide at 80 columns in ASCII, too', () => {
    for (const columns of [50, 60, 80, 120]) {
      const text = frame(state, {columns, rows: 30, ...PLAIN}).join('\n')
      assert.match(text, /^abort .*46 more failures would cancel it$/m, `${columns} columns`)
    }
    assert.match(frame(state, {columns: 80, rows: 30, ...PLAIN, ascii: true}).join('\n'), /^rolled out /m)
  })

  it('say what canceling would do before they take it', () => {
    const ask = (force: boolean) =>
      frame({...state, canceling: {typed: 'fw-2', force, wrong: false}}, {columns: 80, rows: 30, ...PLAIN}).join('\n')
    assert.match(
      ask(false),
      /Cancel fw-2-1-0\?\n {2}241 queued or not sent: never started\n {2}118 in progress: may finish/,
    )
    assert.match(ask(true), /118 in progress: canceled at once; devices may be left half updated/)
    assert.match(ask(false), /Type fw-2-1-0 and Enter: fw-2_\n/)
  })

  it('mark what is stale, and what is frozen', () => {
    assert.match(frame({...state, stale: 14_000}, {columns: 120, rows: 30, ...PLAIN})[0] ?? '', /stale 14s/)
    assert.match(frame({...state, frozen: true}, {columns: 60, rows: 30, ...PLAIN})[0] ?? '', /frozen/)
  })

  it('show a job without things, and one of which the whole is not known', () => {
    const progress = {...snapshot.progress, total: 5, sent: 5, totalSource: 'so far' as const}
    const text = frame({...state, seen: {...snapshot, progress}}, {columns: 120, rows: 40, ...PLAIN}).join('\n')
    assert.match(text, /5 so far/)
    assert.doesNotMatch(text, /NaN|undefined|Infinity/)
  })
})
