// What stands before a document: comments, directives, `---`.
import {isBreak} from './characters.js'
import type {Cursor} from './cursor.js'
import type {TagHandles} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

const PERCENT = 0x25

/** @returns whether `---` begins the document, behind which the cursor is then */
export function startDocument(cursor: Cursor, handles: TagHandles): boolean {
  let hasDirectives = false
  for (; isAtDirective(cursor); hasDirectives = true) readDirective(cursor, handles)
  const isMarked = cursor.isAtMarker && cursor.code === HYPHEN
  if (isMarked) cursor.pos += 3
  else if (hasDirectives) throw new YamlFault('A line --- must follow the directives', cursor.pos)
  return isMarked
}

const HYPHEN = 0x2d

function isAtDirective(cursor: Cursor): boolean {
  cursor.toContent()
  cursor.skipMarks()
  return cursor.code === PERCENT && cursor.column === 0
}

function readDirective(cursor: Cursor, handles: TagHandles): void {
  const {text, pos: start} = cursor
  while (!cursor.isAtEnd && !isBreak(cursor.code)) cursor.pos++
  const line = text
    .slice(start, cursor.pos)
    .replace(/[ \t]#.*/, '')
    .trim()
  const [name, ...words] = line.split(/[ \t]+/)
  if (name === '%TAG') declareHandle(words, start, handles)
  if (name === '%YAML' && (words.length !== 1 || !/^\d+\.\d+$/.test(words[0] ?? '')))
    throw new YamlFault('The directive %YAML takes a version, such as 1.2', start)
}

function declareHandle(words: readonly string[], start: number, handles: TagHandles): void {
  const [handle, prefix, ...more] = words
  if (handle === undefined || prefix === undefined || more.length > 0)
    throw new YamlFault('The directive %TAG takes a handle and a prefix', start)
  handles.declare(handle, prefix)
}
