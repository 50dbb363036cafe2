// Lists and structures in brackets.
import type {Alias, MapBuilder, Properties, Scalar} from './builder.js'
import {skipInFlow} from './flow-lines.js'
import {isAtColon, isAtEndOfItem, isAtSign, isFlowStart, refuseSign} from './flow-signs.js'
import {emptyKey, refuseCollection, refuseLongKey} from './keys.js'
import {joined, properties} from './properties.js'
import type {Reading} from './reading.js'
import {YamlFault} from './yaml-fault.js'

const [LIST, LIST_END, MAP_END] = [0x5b, 0x5d, 0x7d]
const [COMMA, COLON, QUESTION] = [0x2c, 0x3a, 0x3f]

interface Key {
  readonly word: Scalar | Alias
  readonly own: Properties | undefined
}

export class FlowReader<Node> {
  private open = 0

  /** @param indent of what is around the brackets: further lines have more */
  constructor(
    private readonly reading: Reading<Node>,
    private readonly indent: number,
  ) {}

  /** From a bracket to behind the one that closes it. */
  node(own: Properties | undefined): Node {
    const {cursor} = this.reading
    const {pos: start, code} = cursor
    return this.reading.nested(start, () => {
      cursor.pos++
      this.open++
      const node = code === LIST ? this.list(start, own) : this.map(start, own)
      this.open--
      return node
    })
  }

  private list(start: number, own: Properties | undefined): Node {
    const list = this.reading.builder.list(start, own)
    while (!this.isClosed(LIST_END, start)) {
      list.item(this.item())
      this.comma(LIST_END, start)
    }
    return list.end(this.reading.cursor.pos)
  }

  private map(start: number, own: Properties | undefined): Node {
    const {cursor, builder} = this.reading
    const map = builder.map(start, own)
    while (!this.isClosed(MAP_END, start)) {
      if (isAtSign(cursor, QUESTION)) cursor.pos++
      this.pair(map, this.key(this.properties()))
      this.comma(MAP_END, start)
    }
    return map.end(cursor.pos)
  }

  /** Passes the bracket that closes. */
  private isClosed(end: number, start: number): boolean {
    const {cursor} = this.reading
    this.skip()
    if (cursor.isAtEnd) throw notClosed(start)
    if (cursor.code !== end) return false
    cursor.pos++
    return true
  }

  private comma(end: number, start: number): void {
    const {cursor} = this.reading
    this.skip()
    if (cursor.isAtEnd) throw notClosed(start)
    if (cursor.code === COMMA) cursor.pos++
    else if (cursor.code !== end)
      throw new YamlFault(`A comma or ${String.fromCharCode(end)} is missing`, cursor.pos, [
        'Put a text that holds ":", ",", a bracket or a quote into quotes',
      ])
  }

  /** What holds a colon is a structure of one member. */
  private item(): Node {
    const {cursor, builder} = this.reading
    const {pos: start} = cursor
    const isExplicit = isAtSign(cursor, QUESTION)
    if (isExplicit) cursor.pos++
    const own = this.properties()
    const isPlainItem = !isExplicit && (isFlowStart(cursor.code) || isAtEndOfItem(cursor))
    if (isPlainItem) return this.itemWithoutKey(start, own)
    const key = this.key(own)
    this.skip()
    if (!isExplicit && !isAtColon(cursor, key.word)) return this.reading.node(key.word, own)
    if (!isExplicit) refuseLongKey(cursor, start, key.word)
    const map = builder.map(key.word.start, undefined)
    this.pair(map, key)
    return map.end(cursor.pos)
  }

  private itemWithoutKey(start: number, own: Properties | undefined): Node {
    const {cursor} = this.reading
    if (!own && isAtEndOfItem(cursor))
      throw new YamlFault('A value is missing', start, ['Write null for an empty value'])
    const node = this.content(cursor.pos, own)
    this.skip()
    if (cursor.code === COLON) refuseCollection(start)
    return node
  }

  private key(own: Properties | undefined): Key {
    const {cursor} = this.reading
    if (isAtEndOfItem(cursor) || isAtSign(cursor, COLON)) return {word: emptyKey(cursor, own), own}
    if (isFlowStart(cursor.code)) refuseCollection(cursor.pos)
    refuseSign(cursor)
    return {word: this.reading.word(this.indent, true, own), own}
  }

  private pair(map: MapBuilder<Node>, {word, own}: Key): void {
    const {cursor} = this.reading
    map.key(word, own)
    this.skip()
    const hasValue = isAtColon(cursor, word)
    if (hasValue) cursor.pos++
    map.value(hasValue ? this.value() : undefined)
  }

  private value(): Node {
    const {cursor} = this.reading
    cursor.skipBlanks()
    const behindColon = cursor.pos
    const own = this.properties()
    return this.content(own ? cursor.pos : behindColon, own)
  }

  /** @param emptyAt where it is, if it is nothing */
  private content(emptyAt: number, own: Properties | undefined): Node {
    const {cursor} = this.reading
    if (isAtEndOfItem(cursor)) return this.reading.empty(emptyAt, own)
    if (isFlowStart(cursor.code)) return this.node(own)
    refuseSign(cursor)
    return this.reading.node(this.reading.word(this.indent, true, own), own)
  }

  private properties(): Properties | undefined {
    let found: Properties | undefined
    for (;;) {
      this.skip()
      const more = properties(this.reading.cursor, this.reading.handles)
      if (!more) return found
      found = joined(found, more)
    }
  }

  private skip(): void {
    skipInFlow(this.reading.cursor, this.indent, this.open === 1)
  }
}

const notClosed = (start: number): YamlFault =>
  new YamlFault('The bracket that begins here is not closed', start, ['Close it'])
