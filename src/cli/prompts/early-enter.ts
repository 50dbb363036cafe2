// Enter that is typed before the rows for a search are there: inquirer drops it, so that it is typed once more when they
// are. Knows no prompt.

interface Key {
  readonly name?: string
}

export interface EarlyEnter {
  /** Rows for what was typed; Enter waits for the latest. */
  waitFor<T>(typed: string, rows: Promise<T>): Promise<T>
  release(): void
}

/** Enter alone takes nothing that the user has not seen: it waits only where something was typed. */
export function earlyEnter(stdin: NodeJS.EventEmitter = process.stdin): EarlyEnter {
  let latest: Promise<unknown> | undefined
  let isEntered = false
  const onKey = (_text: string | undefined, key: Key | undefined) => {
    isEntered = latest !== undefined && (key?.name === 'return' || key?.name === 'enter')
  }
  const arrived = (rows: Promise<unknown>) => {
    if (latest !== rows) return
    latest = undefined
    if (isEntered)
      stdin.emit('keypress', '\r', {name: 'return', sequence: '\r', ctrl: false, meta: false, shift: false})
  }
  stdin.on('keypress', onKey)
  return {
    waitFor(typed, rows) {
      latest = typed === '' ? undefined : rows
      // After the listener that shows the rows.
      const settled = () => setImmediate(arrived, rows)
      rows.then(settled, settled)
      return rows
    },
    release() {
      latest = undefined
      stdin.off('keypress', onKey)
    },
  }
}
