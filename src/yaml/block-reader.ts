// Lists and structures by indentation, and all that can stand in them.

import {NO_TABS} from './block-lines.js'
import {blockScalar} from './block-scalar.js'
import type {Alias, MapBuilder, Properties, Scalar} from './builder.js'
import type {Cursor} from './cursor.js'
import {FlowReader, isFlowStart} from './flow-reader.js'
import {emptyKey, refuseCollection, refuseLongKey} from './keys.js'
import {joined, properties} from './properties.js'
import type {Reading} from './reading.js'
import {YamlFault} from './yaml-fault.js'

const [COLON, QUESTION, HYPHEN, HASH, BAR, GREATER] = [0x3a, 0x3f, 0x2d, 0x23, 0x7c, 0x3e]

/** What a value stands behind, which says whether a list or a structure may begin on the same line. */
export type Before = 'key' | 'explicit key' | 'item' | 'marker' | 'nothing'

interface Key {
  readonly start: number
  readonly word: Scalar | Alias
  readonly own: Properties | undefined
}

/** A value of which the properties are read. */
interface Found {
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

export class BlockReader<Node> {
  constructor(private readonly reading: Reading<Node>) {}

  /** @param parent how far what is around the value is indented */
  node(parent: number, before: Before): Node {
    const {cursor, handles} = this.reading
    let isFresh = before !== 'key' && before !== 'marker'
    let outer: Properties | undefined
    for (;;) {
      cursor.skipBlanks()
      const emptyAt = cursor.pos
      if (cursor.isAtLineEnd || before === 'nothing') {
        cursor.toContent()
        if (!this.holdsValue(parent, before)) return this.reading.empty(emptyAt, outer)
        isFresh = true
      }
      const start = cursor.pos
      const own = properties(cursor, handles)
      if (!own || !cursor.isAtLineEnd) return this.content({parent, isFresh, start, outer, own})
      outer = joined(outer, own)
    }
  }

  private holdsValue(parent: number, before: Before): boolean {
    const {cursor} = this.reading
    if (cursor.isAtEnd || cursor.isAtMarker) return false
    const mayBeLevel = before === 'key' || before === 'explicit key'
    return cursor.indent > parent || (mayBeLevel && cursor.indent === parent && cursor.isAt(HYPHEN))
  }

  private content(found: Found): Node {
    const {cursor} = this.reading
    const {start, outer, own, parent} = found
    if (cursor.isAt(HYPHEN)) return this.list(this.columnOf(found), found)
    if (cursor.isAt(QUESTION)) return this.map(this.columnOf(found), cursor.pos, outer, undefined)
    if (isFlowStart(cursor.code)) return this.flow(found)
    this.refuseTab(found)
    if (cursor.code === BAR || cursor.code === GREATER)
      return this.reading.builder.scalar(blockScalar(cursor, parent), joined(outer, own))
    const word = cursor.isAt(COLON) ? emptyKey(cursor, own) : this.reading.word(parent, false, own)
    cursor.skipBlanks()
    if (cursor.isAt(COLON)) return this.map(this.columnOfKey(found, word), word.start, outer, {start, word, own})
    this.requireLineEnd()
    return this.reading.node(word, joined(outer, own))
  }

  private flow({parent, start, outer, own}: Found): Node {
    const node = new FlowReader(this.reading, parent).node(joined(outer, own))
    this.reading.cursor.skipBlanks()
    if (this.reading.cursor.isAt(COLON)) refuseCollection(start)
    this.requireLineEnd()
    return node
  }

  private list(column: number, {outer, parent}: Found): Node {
    const {cursor, builder} = this.reading
    return this.reading.nested(cursor.pos, () => {
      const list = builder.list(cursor.pos, outer)
      let end: number
      do {
        cursor.pos++
        list.item(this.node(column, 'item'))
        end = cursor.pos
      } while (this.isNext(column) && this.isItem(parent === column))
      return list.end(end)
    })
  }

  /** @param isLevel whether the list is indented as the key before it, so that another key can follow */
  private isItem(isLevel: boolean): boolean {
    const {cursor} = this.reading
    if (cursor.isAt(HYPHEN)) return true
    if (isLevel) return false
    throw new YamlFault('An item of a list must begin with "- "', cursor.pos, [
      'Indent what belongs to the item before',
    ])
  }

  private map(column: number, start: number, outer: Properties | undefined, first: Key | undefined): Node {
    const {cursor, builder} = this.reading
    return this.reading.nested(start, () => {
      const map = builder.map(start, outer)
      let [key, end] = [first, start]
      do {
        if (!key && cursor.isAt(QUESTION)) this.explicitEntry(map, column)
        else this.entry(map, column, key ?? this.key(column))
        key = undefined
        end = cursor.pos
      } while (this.isNext(column))
      return map.end(end)
    })
  }

  private entry(map: MapBuilder<Node>, column: number, {start, word, own}: Key): void {
    refuseLongKey(this.reading.cursor, start, word)
    map.key(word, own)
    this.reading.cursor.pos++
    map.value(this.node(column, 'key'))
  }

  private key(column: number): Key {
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

  private explicitEntry(map: MapBuilder<Node>, column: number): void {
    const {cursor} = this.reading
    cursor.pos++
    const {word, own} = this.explicitKey(column)
    map.key(word, own)
    const hasValue = this.isNext(column) && cursor.isAt(COLON)
    if (hasValue) cursor.pos++
    map.value(hasValue ? this.node(column, 'explicit key') : undefined)
  }

  private explicitKey(column: number): Key {
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
    this.requireLineEnd()
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

  /** Whether a list or structure of the column goes on. */
  private isNext(column: number): boolean {
    const {cursor} = this.reading
    cursor.toContent()
    if (cursor.isAtEnd || cursor.isAtMarker || cursor.indent < column) return false
    refuseTabBefore(cursor, cursor.pos)
    if (cursor.indent === column) return true
    throw new YamlFault('The line is indented further than the lines that it belongs to', cursor.pos, [
      'Indent all keys of a structure, and all items of a list, by the same number of spaces',
    ])
  }

  /** Of a list or structure that begins here. */
  private columnOf({isFresh, start, own}: Found): number {
    const {cursor} = this.reading
    refuseTabBefore(cursor, start)
    if (own) throw new YamlFault('An anchor or a tag stands on the line before the list or structure', start)
    if (!isFresh) throw new YamlFault('A list or structure cannot begin on the line of its key', cursor.pos, NEXT_LINE)
    return start - cursor.lineStart
  }

  private columnOfKey({isFresh, start}: Found, word: Scalar | Alias): number {
    const {cursor} = this.reading
    if (!isFresh) throw new YamlFault('A structure cannot begin on the line of its key', word.start, KEY_HINTS)
    refuseTabBefore(cursor, start)
    return start - cursor.lineStart
  }

  /** Within lists and structures, what a TAB is before is indented by the spaces before the TAB. */
  private refuseTab({parent, isFresh, start}: Found): void {
    const {cursor} = this.reading
    if (parent < 0 && isFresh && cursor.indent === 0) refuseTabBefore(cursor, start)
  }

  private requireLineEnd(): void {
    const {cursor} = this.reading
    if (cursor.code === HASH) cursor.skipComment()
    if (cursor.isAtLineEnd) return
    throw new YamlFault('Nothing but a comment can follow the value on its line', cursor.pos, [
      'Put the whole text into quotes',
    ])
  }
}

const NEXT_LINE = ['Begin it on a line of its own']
const KEY_HINTS = ['Put a text that holds ": " into quotes']

function refuseTabBefore(cursor: Cursor, offset: number): void {
  const tab = cursor.tabBefore(offset)
  if (tab !== undefined) throw new YamlFault('Tabs are not allowed as indentation', tab, NO_TABS)
}
