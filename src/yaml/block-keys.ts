// Keys of structures by indentation, on a line with their colon or behind "?".
import {KEY_HINTS, requireLineEnd} from './block-layout.js'
import {blockScalar} from './block-scalar.js'
import type {Alias, Properties, Scalar} from './builder.js'
import {isFlowStart} from './flow-signs.js'
import {emptyKey, refuseCollection} from './keys.js'
import {joined, properties} from './properties.js'
import type {Reading} from './reading.js'
import {YamlFault} from './yaml-fault.js'

const [COLON, QUESTION, HYPHEN, BAR, GREATER] = [0x3a, 0x3f, 0x2d, 0x7c, 0x3e]

export interface Key {
  readonly start: number
  readonly word: Scalar | Alias
  readonly own: Properties | undefined
}

export class BlockKeys<Node> {
  constructor(private readonly reading: Reading<Node>) {}

  /** Leaves the cursor at the colon. */
  key(column: number): Key {
    const {cursor, handles} = this.reading
    const start = cursor.pos
    const own = properties(cursor, handles)
    if (isFlowStart(cursor.code)) refuseCollection(cursor.pos)
    if (cursor.isAt(HYPHEN)) throw new YamlFault('A list cannot begin between the keys of a structure', cursor.pos)
    const word = cursor.isAt(COLON) ? emptyKey(cursor, own) : this.reading.word(column, false, own)
    cursor.skipBlanks()
    if (!cursor.isAt(COLON)) throw new YamlFault('A key needs a colon and a space behind it', start, KEY_HINTS)
    return {start, word, own}
  }

  /** From behind the "?" to the end of the key's line. */
  explicitKey(column: number): Key {
    const {cursor} = this.reading
    const start = cursor.pos
    const {own, isEmpty} = this.propertiesOfKey(column)
    if (isEmpty) return {start, word: emptyKey(cursor, own), own}
    if (isFlowStart(cursor.code) || cursor.isAt(HYPHEN) || cursor.isAt(QUESTION)) refuseCollection(cursor.pos)
    if (cursor.code === BAR || cursor.code === GREATER) return {start, word: blockScalar(cursor, column), own}
    if (cursor.isAt(COLON)) refuseCollection(cursor.pos)
    const word = this.reading.word(column, false, own)
    cursor.skipBlanks()
    if (cursor.isAt(COLON)) refuseCollection(word.start)
    requireLineEnd(cursor)
    return {start, word, own}
  }

  /** @returns also whether nothing follows them */
  private propertiesOfKey(column: number): {own: Properties | undefined; isEmpty: boolean} {
    const {cursor, handles} = this.reading
    let own: Properties | undefined
    for (;;) {
      cursor.skipBlanks()
      if (cursor.isAtLineEnd) {
        cursor.toContent()
        if (cursor.isAtEnd || cursor.isAtMarker || cursor.indent <= column) return {own, isEmpty: true}
      }
      const more = properties(cursor, handles)
      own = joined(own, more)
      if (!more || !cursor.isAtLineEnd) return {own, isEmpty: false}
    }
  }
}
