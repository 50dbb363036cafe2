// Path → offset in a YAML text, by the ranges that the yaml package keeps. Loaded only when a YAML document has problems.
import {isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import type {Path} from './problem.js'

/** @returns nothing where the text is not YAML */
export function locateYaml(text: string, path: Path, atKey: boolean): number | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  const resolve = (node: unknown): Node | undefined => {
    const target = isAlias(node) ? node.resolve(document) : node
    return isNode(target) ? target : undefined
  }
  let node = resolve(document.contents)
  let found = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? pairOf(node, step) : undefined
    const child = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    if (child === undefined) return found
    const keyAt = startOf(pair?.key)
    if (atKey && index === path.length - 1) return keyAt ?? found
    found = startOf(child) ?? keyAt ?? found
    node = resolve(child)
  }
  return found
}

const pairOf = (map: YAMLMap, step: string | number): Pair | undefined =>
  map.items.findLast(({key}) => String(isScalar(key) ? key.value : key) === String(step))

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
