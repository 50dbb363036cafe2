// How far the work is, on one line of a terminal, which is taken away before anything else is written: whatever was printed
// stays on the screen. Writes nothing where stderr is not a terminal.

import {rowsOf} from '../../output/live/region.js'
import {truncate} from '../../output/terminal/cells.js'
import {terminalText} from '../../output/terminal/terminal-text.js'
import type {Runtime, Sink} from './runtime.js'

export interface StatusLine {
  show(text: string): Promise<void>
  /** Takes the line away; what is shown later brings it back. */
  clear(): Promise<void>
}

type Streams = Pick<Runtime, 'stdout' | 'stderr'>

/** In a terminal that has become narrower, the line takes several rows by now. */
function takeAway(shown: string, columns: number): string {
  const above = rowsOf(shown, columns) - 1
  return `${above === 0 ? '' : `\u001b[${above}A`}\r\u001b[J`
}

/** @returns the line, and a runtime whose streams take it away before they write */
export function withStatusLine<R extends Streams>(runtime: R): {readonly runtime: R; readonly status: StatusLine} {
  const {stdout, stderr} = runtime
  let shown = ''
  let isAtStart = true
  const clear = async () => {
    if (shown === '') return
    const away = takeAway(shown, stderr.columns)
    shown = ''
    await stderr.draw(away)
  }
  const below = (sink: Sink): Sink => {
    const after = (write: Sink['write']) => async (text: string) => {
      if (sink.isTTY && text !== '') {
        await clear()
        isAtStart = text.endsWith('\n')
      }
      await write(text)
    }
    return {
      isTTY: sink.isTTY,
      get columns() {
        return sink.columns
      },
      write: after((text) => sink.write(text)),
      draw: after((text) => sink.draw(text)),
    }
  }
  const show = async (text: string) => {
    // A line that is not finished yet would be taken away with the status.
    if (!stderr.isTTY || !isAtStart) return
    const away = takeAway(shown, stderr.columns)
    shown = truncate(terminalText(text), Math.max(1, stderr.columns - 1))
    await stderr.draw(`${away}${shown}`)
  }
  return {runtime: {...runtime, stdout: below(stdout), stderr: below(stderr)}, status: {show, clear}}
}
