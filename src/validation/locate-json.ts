// Places in a JSON text, by the tree of Microsoft's JSON parser. Loaded only when such a text has problems.
import {type Node, type ParseError, parseTree} from 'jsonc-parser'
import {withoutWords} from '../value/strict-json.js'
import type {Finder} from './finder.js'
import type {Path} from './problem.js'
import type {Span} from './span.js'

/** @returns nothing where the text is not JSON */
export function jsonFinder(text: string): Finder | undefined {
  const root = treeOf(withoutWords(text))
  if (!root) return undefined
  return {
    find: (path, atKey) => find(root, path, atKey),
    inside: (path, offset) => insideString(text, find(root, path, false), offset),
  }
}

/** The package recurses: what is nested too deeply for it is not JSON that we read either. */
function treeOf(text: string): Node | undefined {
  const errors: ParseError[] = []
  try {
    const root = parseTree(text, errors)
    return errors.length === 0 ? root : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function find(root: Node, path: Path, atKey: boolean): Span {
  let node = root
  for (const [index, step] of path.entries()) {
    const {key, value} = childOf(node, step)
    if (!value) return {...spanOf(node), exact: false}
    if (atKey && index === path.length - 1) return spanOf(key ?? value)
    node = value
  }
  return spanOf(node)
}

/** Of keys that occur twice the last counts, as it does for the value. */
function childOf({type, children = []}: Node, step: string | number): {readonly key?: Node; readonly value?: Node} {
  if (type === 'array') {
    const value = children[Number(step)]
    return value ? {value} : {}
  }
  const [key, value] = children.findLast((property) => property.children?.[0]?.value === step)?.children ?? []
  return type === 'object' && key && value ? {key, value} : {}
}

/** Of a structure or list only its bracket. */
function spanOf({type, offset, length}: Node): Span {
  const isNested = type === 'object' || type === 'array'
  return {start: offset, end: offset + (isNested ? 1 : length), exact: true, until: offset + length}
}

/** Each escape is one character of the value, in UTF-16 units. */
function insideString(text: string, {start, end, exact}: Span, offset: number): number | undefined {
  if (!exact || text[start] !== '"') return undefined
  let at = start + 1
  for (let passed = 0; passed < offset && at < end - 1; passed++) {
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2
  }
  return at
}
