// What is known of a job × the size of the terminal → the lines of one frame. Pure: no clock, no stream. No line is wider
// than the terminal, and there is always a row left below.
import type {ExecutionFacts} from '../../progress/execution-facts.js'
import type {Look as Seen} from '../../progress/outcome.js'
import {type Appearance, appearanceOf, type Style} from './appearance.js'
import {type Canceling, cancelLines} from './cancel-frame.js'
import {type Browsing, failuresLines} from './failures-frame.js'
import {helpLines} from './help-frame.js'
import {narrowLines} from './narrow-frame.js'
import {slowLines} from './slow-frame.js'
import {wideLines} from './wide-frame.js'

export interface FrameState {
  readonly seen: Seen
  /** Whose job it is: `eu-west-1 prod`. */
  readonly where: string
  /** For how long it has been watched. */
  readonly watched: number
  /** The last things that happened, newest last; each a line. */
  readonly log: readonly string[]
  /** Since how long there has been no answer; undefined while there is. */
  readonly stale: number | undefined
  readonly frozen: boolean
  /** Whether keys are read. */
  readonly keys: boolean
  readonly page: 'main' | 'slow' | 'help'
  /** Executions in progress, the oldest first, where they were asked for. */
  readonly slow: readonly ExecutionFacts[]
  /** While somebody goes through the failures, nothing else is shown. */
  readonly browsing?: Browsing | undefined
  /** While somebody is about to cancel the job, nothing else is shown. */
  readonly canceling?: Canceling | undefined
}

export interface FrameSize extends Style {
  readonly columns: number
  readonly rows: number
}

export interface Line {
  readonly text: string
  /** The higher, the sooner it goes where rows are few; 0 stays. */
  readonly spare: number
}

export const line = (text: string, spare = 0): Line => ({text, spare})

const WIDE = 100
const SHORT = 14

export function frame(state: FrameState, size: FrameSize): string[] {
  const look = appearanceOf(size)
  const lines = linesOf(state, size, look)
  return fitRows(lines, Math.max(1, size.rows - 1))
}

function linesOf(state: FrameState, size: FrameSize, look: Appearance): readonly Line[] {
  if (state.canceling) return cancelLines(state, state.canceling, size, look)
  if (state.browsing) return failuresLines(state, state.browsing, size, look)
  if (state.page === 'help') return helpLines(size, look)
  if (state.page === 'slow') return slowLines(state, size, look)
  const wide = size.columns >= WIDE && size.rows >= SHORT
  return wide ? wideLines(state, size, look) : narrowLines(state, size, look)
}

/** Drops the most dispensable, the last of them first, until the rest fits. */
function fitRows(lines: readonly Line[], rows: number): string[] {
  const kept = [...lines]
  while (kept.length > rows) {
    const most = Math.max(...kept.map(({spare}) => spare))
    kept.splice(kept.map(({spare}) => spare).lastIndexOf(most), 1)
  }
  return kept.map(({text}) => text)
}
