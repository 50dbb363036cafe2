// What a terminal sends for the keys that our screens know, as `key-reader` hands them on.

export const [CTRL_C, CTRL_D, CTRL_F, CTRL_U, ESCAPE] = ['\u0003', '\u0004', '\u0006', '\u0015', '\u001b']

export const isEnter = (key: string): boolean => key === '\r' || key === '\n'
export const isRubout = (key: string): boolean => key === '\u007f' || key === '\b'

/** By how much each moves the mark of a list: arrows by one, pages by ten. */
const MOVES: Readonly<Record<string, number>> = {
  '\u001b[A': -1,
  '\u001bOA': -1,
  '\u001b[B': 1,
  '\u001bOB': 1,
  '\u001b[5~': -10,
  '\u001b[6~': 10,
}

/** @returns nothing for keys that do not move it */
export const moveOf = (key: string): number | undefined => (Object.hasOwn(MOVES, key) ? MOVES[key] : undefined)
