// Lists and structures by indentation, and all that can stand in them.

import {BlockKeys, type Key} from './block-keys.js'
import {columnOf, columnOfKey, type Found, isNext, refuseLeadingTab, requireLineEnd} from './block-layout.js'
import {blockScalar} from './block-scalar.js'
import type {MapBuilder, Properties} from './builder.js'
import {FlowReader} from './flow-reader.js'
import {isFlowStart} from './flow-signs.js'
import {emptyKey, refuseCollection, refuseLongKey} from './keys.js'
import {joined, properties} from './properties.js'
import type {Reading} from './reading.js'
import {YamlFault} from './yaml-fault.js'

const [COLON, QUESTION, HYPHEN, BAR, GREATER] = [0x3a, 0x3f, 0x2d, 0x7c, 0x3e]

/** What a value stands behind, which says whether a list or a structure may begin on the same line. */
export type Before = 'key' | 'explicit key' | 'item' | 'marker' | 'nothing'

export class BlockReader<Node> {
  private readonly keys: BlockKeys<Node>

  constructor(private readonly reading: Reading<Node>) {
    this.keys = new BlockKeys(reading)
  }

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
    if (cursor.isAt(HYPHEN)) return this.list(columnOf(cursor, found), found)
    if (cursor.isAt(QUESTION)) return this.map(columnOf(cursor, found), cursor.pos, outer, undefined)
    if (isFlowStart(cursor.code)) return this.flow(found)
    refuseLeadingTab(cursor, found)
    if (cursor.code === BAR || cursor.code === GREATER)
      return this.reading.builder.scalar(blockScalar(cursor, parent), joined(outer, own))
    const word = cursor.isAt(COLON) ? emptyKey(cursor, own) : this.reading.word(parent, false, own)
    cursor.skipBlanks()
    if (cursor.isAt(COLON))
      return this.map(columnOfKey(cursor, found, word.start), word.start, outer, {start, word, own})
    requireLineEnd(this.reading.cursor)
    return this.reading.node(word, joined(outer, own))
  }

  private flow({parent, start, outer, own}: Found): Node {
    const node = new FlowReader(this.reading, parent).node(joined(outer, own))
    this.reading.cursor.skipBlanks()
    if (this.reading.cursor.isAt(COLON)) refuseCollection(start)
    requireLineEnd(this.reading.cursor)
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
      } while (isNext(this.reading.cursor, column) && this.isItem(parent === column))
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
        else this.entry(map, column, key ?? this.keys.key(column))
        key = undefined
        end = cursor.pos
      } while (isNext(this.reading.cursor, column))
      return map.end(end)
    })
  }

  private entry(map: MapBuilder<Node>, column: number, {start, word, own}: Key): void {
    refuseLongKey(this.reading.cursor, start, word)
    map.key(word, own)
    this.reading.cursor.pos++
    map.value(this.node(column, 'key'))
  }

  private explicitEntry(map: MapBuilder<Node>, column: number): void {
    const {cursor} = this.reading
    cursor.pos++
    const {word, own} = this.keys.explicitKey(column)
    map.key(word, own)
    const hasValue = isNext(this.reading.cursor, column) && cursor.isAt(COLON)
    if (hasValue) cursor.pos++
    map.value(hasValue ? this.node(column, 'explicit key') : undefined)
  }
}
