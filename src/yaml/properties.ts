// The anchor and the tag that stand before a value.
import type {Properties} from './builder.js'
import {isGap} from './characters.js'
import type {Cursor} from './cursor.js'
import type {TagHandles} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

const [AMPERSAND, EXCLAMATION] = [0x26, 0x21]
const NAME = /[^ ,[\]{}\n\r\t]*/y
const TAG = /!(?:<[^\s>]*>?|(?:[\w#;/?:@&=+$.!~*'()-]|%[\da-fA-F]{2})*)/y

/** @returns nothing where there are none on this line */
export function properties(cursor: Cursor, handles: TagHandles): Properties | undefined {
  let found: Properties | undefined
  for (; cursor.code === AMPERSAND || cursor.code === EXCLAMATION; cursor.skipBlanks()) {
    found = joined(found, cursor.code === AMPERSAND ? anchor(cursor) : tag(cursor, handles))
    requireGap(cursor)
  }
  return found
}

/** @throws YamlFault where both have an anchor, or a tag */
export function joined(first: Properties | undefined, second: Properties | undefined): Properties | undefined {
  if (!first || !second) return first ?? second
  if (first.anchor !== undefined && second.anchor !== undefined)
    throw new YamlFault('A value can have only one anchor', second.start, [
      'Remove one of the words that begin with "&"',
    ])
  if (first.tag !== undefined && second.tag !== undefined)
    throw new YamlFault('A value can have only one tag', second.start, ['Remove one of the words that begin with "!"'])
  return {start: first.start, anchor: first.anchor ?? second.anchor, tag: first.tag ?? second.tag}
}

/** What follows `&` or `*`. */
export function anchorName(cursor: Cursor): string {
  NAME.lastIndex = cursor.pos + 1
  const [name = ''] = NAME.exec(cursor.text) ?? []
  if (name === '')
    throw new YamlFault(`A name must follow ${cursor.text.charAt(cursor.pos)}`, cursor.pos, [
      'Put a text that begins with "&" or "*" into quotes',
    ])
  cursor.pos += 1 + name.length
  return name
}

function anchor(cursor: Cursor): Properties {
  const start = cursor.pos
  return {start, anchor: anchorName(cursor)}
}

function tag(cursor: Cursor, handles: TagHandles): Properties {
  const start = cursor.pos
  TAG.lastIndex = start
  const [source = ''] = TAG.exec(cursor.text) ?? []
  cursor.pos += source.length
  return {start, tag: handles.resolve(source, start)}
}

function requireGap({code, pos}: Cursor): void {
  if (isGap(code) || CLOSING.has(code)) return
  throw new YamlFault('A space must follow an anchor or a tag', pos)
}

/** `,` `]` `}` */
const CLOSING = new Set([0x2c, 0x5d, 0x7d])
