// What keys do and what numbers mean, in the place of a frame. Pure.

import {wrapCells} from '../terminal/cells.js'
import type {Appearance} from './appearance.js'
import {type FrameSize, type Line, line} from './frame-state.js'

const KEYS = [
  ['q, Ctrl-C', 'stop watching; the job keeps running'],
  ['f', 'see the things that failed, and why'],
  ['s', 'see the things in progress longest'],
  ['c', 'cancel the job, once its id is typed'],
  ['h', 'hold or resume the job; asks first'],
  ['e', 'write the failures as an HTML file'],
  ['space', 'freeze the frame, to copy from it'],
  ['+ and -', 'look more often, or less'],
  ['Ctrl-Z', 'suspend; fg comes back'],
  ['?', 'back to the job'],
]

const NUMBERS = [
  'Things count once each, by their newest attempt;',
  'attempts count every retry, and so does the abort criterion.',
  'Rolled out: things that have an execution.',
  'Done: those that have ended in any status. Good: succeeded.',
]

export function helpLines({columns}: FrameSize, look: Appearance): Line[] {
  return [
    line(look.bold('KEYS')),
    ...KEYS.flatMap(([key = '', does = '']) => wrapped(`  ${key}`, 14, does, columns).map((text) => line(text, 1))),
    line('', 2),
    line(look.bold('NUMBERS'), 2),
    ...NUMBERS.flatMap((text) => wrapped('', 2, text, columns).map((part) => line(part, 2))),
  ]
}

/** What continues on another line stands below its own text, not below the key. */
const wrapped = (label: string, indent: number, text: string, columns: number): string[] =>
  wrapCells(text, Math.max(1, columns - indent)).map(
    (part, index) => `${(index === 0 ? label : '').padEnd(indent)}${part.trim()}`,
  )
