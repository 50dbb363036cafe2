// What keys do and what numbers mean, in the place of a frame. Pure.

import type {Appearance} from './appearance.js'
import {type Line, line} from './frame.js'

const KEYS = [
  ['q, Ctrl-C', 'stop watching; the job goes on'],
  ['f', 'all reasons of failures, or the most frequent'],
  ['space', 'freeze the frame, to copy from it'],
  ['+ and -', 'look more often, or less'],
  ['Ctrl-Z', 'suspend; fg comes back'],
  ['?', 'back to the job'],
]

const NUMBERS = [
  'Things are devices: each counts once, by its newest attempt. Attempts count every retry.',
  'Rolled out: things that have an execution. Finished: whatever its end. Good: succeeded.',
  'The abort line counts attempts, as the service does.',
]

export function helpLines(look: Appearance): Line[] {
  return [
    line(look.bold('KEYS')),
    ...KEYS.map(([key = '', does = '']) => line(`  ${key.padEnd(12)}${does}`, 1)),
    line('', 2),
    line(look.bold('NUMBERS'), 2),
    ...NUMBERS.map((text) => line(`  ${text}`, 2)),
  ]
}
