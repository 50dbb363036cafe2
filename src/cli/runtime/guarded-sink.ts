// The one gate before every stream that people may read: what is written can hold anything that devices, services and
// other programs said. What is drawn carries our own colours, and its makers put the foreign parts through the same gate.
import {asciiText} from '../../output/terminal/ascii-text.js'
import {terminalText} from '../../output/terminal/terminal-text.js'
import type {Sink} from './runtime.js'

interface View {
  readonly isTTY: boolean
  readonly columns: number
  /** Whether messages go here: they need no commands for a terminal, wherever they end up. Data in a pipe keeps its bytes. */
  readonly messages?: boolean
  /** Hides what must not be seen; for messages alone, as data is what it is. */
  readonly mask?: (text: string) => string
  /** Whether the locale knows no more than ASCII. */
  readonly ascii?: boolean
}

export function guardedSink(send: (text: string) => Promise<void>, view: View): Sink {
  const {isTTY, messages = false, ascii = false, mask} = view
  const masked = mask ? (text: string) => send(mask(text)) : send
  const draw = ascii ? (text: string) => masked(asciiText(text)) : masked
  const write = messages ? draw : send
  return {
    draw,
    write: isTTY || messages ? (text) => write(terminalText(text)) : send,
    isTTY,
    // A terminal may become narrower or wider at any time.
    get columns() {
      return view.columns
    },
  }
}
