// The terminal of a real process, for what is drawn over and over: its size as it changes, and single keys.
import {keyReader} from './key-reader.js'

export interface Terminal {
  size(): {readonly columns: number; readonly rows: number}
  /** Called once the size has come to rest: while a window is dragged, what is drawn meets a width that is gone by then. */
  onResize(listener: () => void): void
  /** Whether it is being resized; what is drawn meanwhile would not be found again. */
  readonly isResizing: boolean
  /** Whether both ends are a terminal, so that a user can type and see. */
  readonly hasKeys: boolean
  /** @param onResume called when the process was suspended and has come back */
  readKeys(onKey: (key: string) => void, onResume: () => void): void
  /** Gives the terminal back as it was. */
  close(): void
}

const SUSPEND = '\u001a'
const SHOW_CURSOR = '\u001b[?25h'
/** Milliseconds without another change of size. */
const CALM = 120

export function processTerminal(): Terminal {
  const {stderr, stdin} = process
  const endings: (() => void)[] = []
  let isResizing = false
  return {
    size: () => ({columns: stderr.columns || 80, rows: stderr.rows || 24}),
    onResize(listener) {
      let timer: NodeJS.Timeout | undefined
      const calm = () => {
        isResizing = false
        listener()
      }
      const onResize = () => {
        isResizing = true
        clearTimeout(timer)
        timer = setTimeout(calm, CALM)
      }
      stderr.on('resize', onResize)
      endings.push(() => {
        clearTimeout(timer)
        stderr.off('resize', onResize)
      })
    },
    get isResizing() {
      return isResizing
    },
    hasKeys: stdin.isTTY === true && stderr.isTTY === true,
    readKeys(onKey, onResume) {
      endings.push(startKeys(onKey, onResume))
    },
    close() {
      for (const end of endings.splice(0)) end()
    },
  }
}

function startKeys(onKey: (key: string) => void, onResume: () => void): () => void {
  const {stdin} = process
  const reader = keyReader((key) => (key === SUSPEND ? suspend(onResume) : onKey(key)))
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.on('data', reader.read)
  stdin.resume()
  return () => {
    stdin.off('data', reader.read)
    reader.close()
    stdin.setRawMode(false)
    stdin.pause()
  }
}

/** In raw mode the terminal no longer does this itself. */
function suspend(onResume: () => void): void {
  process.stdin.setRawMode(false)
  process.stderr.write(SHOW_CURSOR)
  process.once('SIGCONT', () => {
    process.stdin.setRawMode(true)
    onResume()
  })
  process.kill(process.pid, 'SIGTSTP')
}
