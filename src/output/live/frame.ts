// What is known of a job × the size of the terminal → the lines of one frame. Pure: no clock, no stream. No line is wider
// than the terminal, and there is always a row left below.
import {type Appearance, appearanceOf} from './appearance.js'
import {cancelLines} from './cancel-frame.js'
import {failuresLines} from './failures-frame.js'
import type {FrameSize, FrameState, Line} from './frame-state.js'
import {helpLines} from './help-frame.js'
import {holdLines} from './hold-frame.js'
import {narrowLines} from './narrow-frame.js'
import {slowLines} from './slow-frame.js'
import {wideLines} from './wide-frame.js'

const WIDE = 80
const SHORT = 14

export function frame(state: FrameState, size: FrameSize): string[] {
  const look = appearanceOf(size)
  const wide = size.columns >= WIDE && size.rows >= SHORT
  // Signs of comparison take two columns in ASCII.
  const room = size.ascii ? {...size, columns: Math.max(1, size.columns - 2)} : size
  const lines = linesOf(state, room, look, wide)
  return fitRows(lines, Math.max(1, size.rows - 1))
}

function linesOf(state: FrameState, size: FrameSize, look: Appearance, wide: boolean): readonly Line[] {
  if (state.canceling) return cancelLines(state, state.canceling, size, look)
  if (state.holding) return holdLines(state, size, look)
  if (state.browsing) return failuresLines(state, state.browsing, size, look)
  if (state.page === 'help') return helpLines(size, look)
  if (state.page === 'slow') return slowLines(state, size, look)
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
