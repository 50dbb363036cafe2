// Places in a JSON text. Loaded only when such a text has problems.

import {withoutWords} from '../../value/json/strict-json.js'
import type {Path} from '../../value/path.js'
import type {Finder} from './finder.js'
import {JsonNodes} from './json-nodes.js'
import type {Span} from './span.js'

/** @returns nothing where the text is not JSON */
export function jsonFinder(text: string): Finder | undefined {
  const nodes = JsonNodes.of(withoutWords(text))
  if (!nodes) return undefined
  return {
    find: (path, atKey) => find(nodes, path, atKey),
    inside: (path, offset) => insideString(text, find(nodes, path, false), offset),
  }
}

const ROOT = 0

function find(nodes: JsonNodes, path: Path, atKey: boolean): Span {
  let node = ROOT
  for (const [index, step] of path.entries()) {
    const key = nodes.isStructure(node) ? nodes.key(node, String(step)) : undefined
    const value = key === undefined ? itemOf(nodes, node, step) : key + 1
    if (value === undefined) return {...spanOf(nodes, node), exact: false}
    if (atKey && index === path.length - 1) return spanOf(nodes, key ?? value)
    node = value
  }
  return spanOf(nodes, node)
}

const itemOf = (nodes: JsonNodes, node: number, step: string | number) =>
  nodes.isList(node) ? nodes.item(node, Number(step)) : undefined

/** Of a structure or list only its bracket. */
function spanOf(nodes: JsonNodes, node: number): Span {
  const [start, until] = [nodes.startOf(node), nodes.endOf(node)]
  const isNested = nodes.isStructure(node) || nodes.isList(node)
  return {start, end: isNested ? start + 1 : until, exact: true, until}
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
