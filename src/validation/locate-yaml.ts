// Path → span in a YAML text, by the ranges that the yaml package keeps. Loaded only when a YAML document has problems.
import {isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import type {Path} from './problem.js'
import type {Span} from './span.js'

/** @returns nothing where the text is not YAML */
export function locateYaml(text: string, path: Path, atKey: boolean): Span | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const resolve = (node: unknown): Node | undefined => {
    const target = isAlias(node) ? node.resolve(document) : node
    return isNode(target) ? target : undefined
  }
  let node = resolve(document.contents)
  let found = spanOf(node) ?? {start: 0, end: 0, exact: true}
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? pairOf(node, step) : undefined
    const child = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    if (child === undefined) return {...found, exact: false}
    const key = spanOf(pair?.key)
    if (atKey && index === path.length - 1) return key ?? found
    found = spanOf(child) ?? key ?? found
    node = resolve(child)
  }
  return found
}

export interface FoundScalar {
  readonly value: string
  /** Of the whole, with quotes or the sign of a block. */
  readonly start: number
  readonly end: number
  /** `PLAIN`, `QUOTE_DOUBLE`, `BLOCK_LITERAL`… */
  readonly style: string
}

/** @returns nothing where no text stands there by itself */
export function scalarAt(text: string, path: Path): FoundScalar | undefined {
  const node = parseDocument(text).getIn(path, true)
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range || node.type === undefined) return undefined
  return {value: node.value, start: node.range[0], end: node.range[1], style: node.type}
}

const pairOf = (map: YAMLMap, step: string | number): Pair | undefined =>
  map.items.findLast(({key}) => String(isScalar(key) ? key.value : key) === String(step))

/** Of a structure or list only its beginning. */
function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined
  const [start, end] = node.range
  return {start, end: isMap(node) || isSeq(node) ? start + 1 : end, exact: true}
}
