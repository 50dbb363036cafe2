// How statuses look: glyph, word and colour, so that colour is never alone in saying something. Plain data and functions.
import {Chalk} from 'chalk'
import type {ReasonGroup} from '../../progress/reason-groups.js'

/** Statuses, and things that were not sent anything yet. */
export type Slot = ReasonGroup['status'] | 'NOT_SENT'

/** In the order of the bar. */
export const SLOTS: readonly Slot[] = [
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'REJECTED',
  'CANCELED',
  'REMOVED',
  'IN_PROGRESS',
  'QUEUED',
  'NOT_SENT',
]

export const WORDS: Readonly<Record<Slot, string>> = {
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timed-out',
  REJECTED: 'rejected',
  CANCELED: 'canceled',
  REMOVED: 'removed',
  IN_PROGRESS: 'in-progress',
  QUEUED: 'queued',
  NOT_SENT: 'not-sent',
}

/** Each takes one column everywhere; pictures would not. */
const GLYPHS: Readonly<Record<Slot, string>> = {
  SUCCEEDED: '✔',
  FAILED: '✖',
  TIMED_OUT: '◷',
  REJECTED: '⊘',
  CANCELED: '◼',
  REMOVED: '−',
  IN_PROGRESS: '▶',
  QUEUED: '◌',
  NOT_SENT: '·',
}

const ASCII: Readonly<Record<Slot, string>> = {
  SUCCEEDED: '+',
  FAILED: 'x',
  TIMED_OUT: 't',
  REJECTED: 'r',
  CANCELED: 'c',
  REMOVED: '-',
  IN_PROGRESS: '>',
  QUEUED: 'o',
  NOT_SENT: '.',
}

export interface Style {
  readonly color: boolean
  /** Where the terminal cannot show more. */
  readonly ascii: boolean
}

export interface Appearance {
  glyph(slot: Slot): string
  paint(slot: Slot, text: string): string
  bold(text: string): string
  dim(text: string): string
  warn(text: string): string
  /** A full and an empty cell of a bar. */
  readonly full: string
  readonly empty: string
}

export function appearanceOf({color, ascii}: Style): Appearance {
  const chalk = new Chalk({level: color ? 1 : 0})
  const paints: Readonly<Record<Slot, (text: string) => string>> = {
    SUCCEEDED: chalk.green,
    FAILED: chalk.red,
    TIMED_OUT: chalk.yellow,
    REJECTED: chalk.magenta,
    CANCELED: chalk.dim,
    REMOVED: chalk.dim,
    IN_PROGRESS: chalk.cyan,
    QUEUED: chalk.blue,
    NOT_SENT: chalk.dim,
  }
  return {
    glyph: (slot) => (ascii ? ASCII : GLYPHS)[slot],
    paint: (slot, text) => paints[slot](text),
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    warn: (text) => chalk.yellow(text),
    full: ascii ? '#' : '█',
    empty: ascii ? '-' : '░',
  }
}
