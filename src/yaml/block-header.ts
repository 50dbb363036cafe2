// What stands behind `|` and `>` on their line: how far the text is indented, and what becomes of the lines at its end.
import type {Cursor} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

export interface BlockHeader {
  readonly isFolded: boolean
  /** By how much the text is indented further than what is around it; 0 where its first line says so. */
  readonly digit: number
  /** `-` leaves out all line breaks at the end, `+` keeps all. */
  readonly chomp: '' | '+' | '-'
}

const HEADER = /([|>])(?:([-+])([1-9])?|([1-9])([-+])?)?/y

/** Leaves the cursor at the start of the next line. */
export function blockHeader(cursor: Cursor): BlockHeader {
  HEADER.lastIndex = cursor.pos
  const [all = '', style, chomp, digit, digitFirst, chompLast] = HEADER.exec(cursor.text) ?? []
  cursor.pos += all.length
  cursor.skipBlanks()
  if (!cursor.isAtLineEnd) {
    throw new YamlFault(`Only an indentation from 1 to 9, "+" or "-" and a comment can follow ${style}`, cursor.pos, [
      `Put the text on the lines behind ${style}, or into quotes`,
    ])
  }
  if (cursor.code === HASH) cursor.skipComment()
  if (!cursor.isAtEnd) cursor.passBreak()
  return {
    isFolded: style === '>',
    digit: Number(digit ?? digitFirst ?? 0),
    chomp: (chomp ?? chompLast ?? '') as BlockHeader['chomp'],
  }
}

const HASH = 0x23
