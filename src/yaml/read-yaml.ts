// YAML text → what a builder makes of it: one pass, in time that grows with the text, up to the first fault. One document of
// YAML 1.2, with keys that are texts or aliases of texts. What its parts stand for is the builder's.
import {BlockReader} from './block-reader.js'
import type {Builder} from './builder.js'
import {Cursor} from './cursor.js'
import {startDocument} from './directives.js'
import {Reading} from './reading.js'
import {TagHandles} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

/** @throws YamlFault */
export function readYaml<Node>(text: string, builder: Builder<Node>): Node {
  const cursor = new Cursor(text)
  const handles = new TagHandles()
  const isMarked = startDocument(cursor, handles)
  const reading = new Reading(cursor, handles, builder)
  if (cursor.isAtEnd && !isMarked) return reading.empty(0, undefined)
  try {
    const node = new BlockReader(reading).node(-1, isMarked ? 'marker' : 'nothing')
    endDocument(cursor)
    return node
  } catch (error) {
    // The reader recurses, and where it is called from the stack may be used already.
    throw error instanceof RangeError ? new YamlFault('Nested too deeply', cursor.pos) : error
  }
}

function endDocument(cursor: Cursor): void {
  cursor.toContent()
  let isEnded = false
  while (cursor.isAtMarker && cursor.text.charAt(cursor.pos) === '.') {
    isEnded = true
    cursor.pos += 3
    cursor.skipBlanks()
    if (!cursor.isAtLineEnd) break
    cursor.toContent()
  }
  if (cursor.isAtEnd) return
  if (isEnded || cursor.isAtMarker)
    throw new YamlFault('More than one document', cursor.pos, ['Keep one document, without a line "---" after it'])
  throw new YamlFault('The line does not belong to what is before it', cursor.pos, [
    'Indent all keys of a structure, and all items of a list, by the same number of spaces',
  ])
}
