// Where lists and structures by indentation begin, go on and end. Knows nothing of what is in them.
import type {Properties} from './builder.js'
import type {Cursor} from './cursor.js'
import {YamlFault} from './yaml-fault.js'

/** A value of which the properties are read. */
export interface Found {
  /** How far what is around it is indented. */
  readonly parent: number
  /** Whether a list or a structure may begin here. */
  readonly isFresh: boolean
  /** Of its own properties, or itself. */
  readonly start: number
  /** Properties on the lines before. */
  readonly outer: Properties | undefined
  readonly own: Properties | undefined
}

export const NO_TABS = ['Indent with spaces, not with TABs']
export const KEY_HINTS = ['Put a text that holds ": " into quotes']

/** Whether a list or structure of the column goes on. */
export function isNext(cursor: Cursor, column: number): boolean {
  cursor.toContent()
  if (cursor.isAtEnd || cursor.isAtMarker || cursor.indent < column) return false
  refuseTabBefore(cursor, cursor.pos)
  if (cursor.indent === column) return true
  throw new YamlFault('The line is indented further than the lines that it belongs to', cursor.pos, [
    'Indent all keys of a structure, and all items of a list, by the same number of spaces',
  ])
}

/** Of a list or structure that begins with an indicator, at the cursor. */
export function columnOf(cursor: Cursor, {isFresh, start, own}: Found): number {
  refuseTabBefore(cursor, start)
  if (own) throw new YamlFault('An anchor or a tag stands on the line before the list or structure', start)
  if (isFresh) return start - cursor.lineStart
  throw new YamlFault('A list or structure cannot begin on the line of its key', cursor.pos, [
    'Begin it on a line of its own',
  ])
}

/** Of a structure that begins with a key. */
export function columnOfKey(cursor: Cursor, {isFresh, start}: Found, keyStart: number): number {
  if (!isFresh) throw new YamlFault('A structure cannot begin on the line of its key', keyStart, KEY_HINTS)
  refuseTabBefore(cursor, start)
  return start - cursor.lineStart
}

/** At the start of a document, no TAB stands before a text. */
export function refuseLeadingTab(cursor: Cursor, {parent, isFresh, start}: Found): void {
  if (parent < 0 && isFresh && cursor.indent === 0) refuseTabBefore(cursor, start)
}

export function requireLineEnd(cursor: Cursor): void {
  if (cursor.code === HASH) cursor.skipComment()
  if (cursor.isAtLineEnd) return
  throw new YamlFault('Nothing but a comment can follow the value on its line', cursor.pos, [
    'Put the whole text into quotes',
  ])
}

const HASH = 0x23

function refuseTabBefore(cursor: Cursor, offset: number): void {
  const tab = cursor.tabBefore(offset)
  if (tab !== undefined) throw new YamlFault('Tabs are not allowed as indentation', tab, NO_TABS)
}
