// What leaves a prompt and inquirer has no names for: Esc, Ctrl-P, Ctrl-D, ? where nothing is typed, and the system.

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
  readonly sequence?: string
}

/** The system, or a terminal that has gone. */
const ENDING = ['SIGTERM', 'SIGHUP'] as const

export type Leaving = 'back' | 'preview' | 'help' | 'interrupt'

/**
 * @param isEmpty whether nothing has been typed yet: ? asks for help then, and is a letter later
 * @returns what stops listening
 */
export function onKeys(leave: (kind: Leaving) => void, isEmpty: () => boolean): () => void {
  const {stdin} = process
  const onKey = (_text: string | undefined, key: Key | undefined) => {
    const kind = key && leaving(key, isEmpty)
    if (kind) leave(kind)
  }
  const onEnd = () => leave('interrupt')
  stdin.on('keypress', onKey)
  stdin.once('end', onEnd)
  // Ended from outside, the process would leave the terminal without echo and cursor. Not once(): inquirer ends the
  // process itself where nothing listens any more.
  for (const signal of ENDING) process.on(signal, onEnd)
  return () => {
    stdin.off('keypress', onKey)
    stdin.off('end', onEnd)
    for (const signal of ENDING) process.off(signal, onEnd)
  }
}

function leaving({name, ctrl, sequence}: Key, isEmpty: () => boolean): Leaving | undefined {
  if (name === 'escape') return 'back'
  if (ctrl && name === 'p') return 'preview'
  if (ctrl && name === 'd') return 'interrupt'
  return sequence === '?' && isEmpty() ? 'help' : undefined
}
