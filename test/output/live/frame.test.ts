import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {cellWidth} from '../../../src/output/cells.js'
import {finalFrame} from '../../../src/output/live/final-frame.js'
import {type FrameState, frame} from '../../../src/output/live/frame.js'
import {assertGolden} from './golden.js'
import {look, outcome, state} from './rollout.js'

const PLAIN = {color: false, ascii: false}
const PAGES = ['main', 'failures', 'slow', 'help'] as const
const STYLES = /\u001b\[[0-9;]*m/g

describe('frames', () => {
  for (const columns of [60, 80, 120]) {
    it(`look as they should at ${columns} columns`, () => {
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
      assert.doesNotMatch(frame({...state, page: 'failures'}, {columns, rows: 60, ...PLAIN}).join('\n'), /\u001b/)
      const colored = frame({...state, page: 'failures'}, {columns, rows: 60, color: true, ascii: false}).join('\n')
      assert.match(colored, STYLES)
      assert.doesNotMatch(colored.replace(STYLES, ''), /\u001b/)
    }
  })

  it('list the slowest things, and when they will time out', () => {
    const text = frame({...state, page: 'slow'}, {columns: 60, rows: 30, ...PLAIN}).join('\n')
    assert.match(text, /slowest of 118 things in progress/)
    assert.match(text, /16m00s {8}44m00s {8}kot-gw-0300\n1m35s {9}58m25s {8}kot-gw-0007/)
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
    const progress = {...look.progress, total: 5, sent: 5, totalSource: 'so far' as const}
    const text = frame({...state, seen: {...look, progress}}, {columns: 120, rows: 40, ...PLAIN}).join('\n')
    assert.match(text, /5 so far/)
    assert.doesNotMatch(text, /NaN|undefined|Infinity/)
  })
})
