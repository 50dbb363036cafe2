// What all parts of the reader share: the place in the text, the handles of tags, the builder, and how deep it is nested.
import type {Alias, Builder, Properties, Scalar} from './builder.js'
import type {Cursor} from './cursor.js'
import {plainScalar} from './plain-scalar.js'
import {anchorName} from './properties.js'
import {quotedScalar} from './quoted-scalar.js'
import type {TagHandles} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

const MAX_DEPTH = 1000
const [ASTERISK, DOUBLE, SINGLE] = [0x2a, 0x22, 0x27]

export class Reading<Node> {
  private depth = 0

  constructor(
    readonly cursor: Cursor,
    readonly handles: TagHandles,
    readonly builder: Builder<Node>,
  ) {}

  /** Reads a list or a structure that begins at the offset. */
  nested(start: number, read: () => Node): Node {
    if (this.depth++ > MAX_DEPTH) throw new YamlFault('Nested too deeply', start)
    const node = read()
    this.depth--
    return node
  }

  /** What is neither a list nor a structure nor a block of text. */
  word(indent: number, isInFlow: boolean, own: Properties | undefined): Scalar | Alias {
    const {cursor} = this
    if (cursor.code === ASTERISK) return alias(cursor, own)
    return cursor.code === DOUBLE || cursor.code === SINGLE
      ? quotedScalar(cursor, indent)
      : plainScalar(cursor, indent, isInFlow)
  }

  node(word: Scalar | Alias, properties: Properties | undefined): Node {
    if (word.style !== 'alias') return this.builder.scalar(word, properties)
    refuseProperties(properties, word.start)
    return this.builder.alias(word)
  }

  /** A value that is not there, behind what asks for one. */
  empty(at: number, properties: Properties | undefined): Node {
    return this.builder.scalar({style: 'plain', text: '', start: at, end: at}, properties)
  }
}

function alias(cursor: Cursor, own: Properties | undefined): Alias {
  const start = cursor.pos
  refuseProperties(own, start)
  return {style: 'alias', name: anchorName(cursor), start, end: cursor.pos}
}

function refuseProperties(properties: Properties | undefined, start: number): void {
  if (properties) throw new YamlFault('An alias can have neither an anchor nor a tag', start)
}
