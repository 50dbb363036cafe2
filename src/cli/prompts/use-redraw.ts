// A prompt in a terminal that is resized: what was drawn may take more rows by then than inquirer counts, so it is taken away
// here, and drawn again.
import {useEffect, useRef, useState} from '@inquirer/core'
import {rowsOf} from '../../output/live/region.js'
import {processTerminal} from '../runtime/process-terminal.js'
import type {Look} from './prompt-look.js'

/** Lines as they were drawn; the cursor stands at the end of the last one of `above`. */
interface Drawn {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

export function useRedraw(drawn: Drawn, {draw, size}: Pick<Look, 'draw' | 'size'>): void {
  const [, setResized] = useState(0)
  const latest = useRef(drawn)
  latest.current = drawn
  useEffect(() => {
    const terminal = processTerminal()
    terminal.onResize(() => {
      draw(takeAway(latest.current, size().columns))
      setResized((times) => times + 1)
    })
    return () => terminal.close()
  }, [])
}

/** Leaves the cursor where inquirer believes it to be: so many rows above and below it that it clears. */
function takeAway({above, below}: Drawn, columns: number): string {
  const [last = '', ...others] = above.toReversed()
  const up = [last.trimEnd(), ...others].reduce((rows, line) => rows + rowsOf(line, columns), -1)
  const down = above.length + below.length - 1
  return `${upwards(up)}\r\u001b[J${'\n'.repeat(down)}${upwards(below.length)}`
}

const upwards = (rows: number) => (rows === 0 ? '' : `\u001b[${rows}A`)
