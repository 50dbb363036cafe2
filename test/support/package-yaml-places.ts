// Places in a YAML text, by the ranges that the yaml package keeps. Loaded only when a YAML document has problems.
import {isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap, YAMLParseError} from 'yaml'
import type {Finder} from '../../src/validation/locate/finder.js'
import type {Span} from '../../src/validation/locate/span.js'
import type {Path} from '../../src/value/path.js'
import {composeYaml} from './package-yaml-document.js'

/** @returns nothing where the text is not YAML */
export function yamlFinder(text: string): Finder | undefined {
  const contents = contentsOf(text)
  if (contents === undefined) return undefined
  const places = new YamlPlaces(text, contents, anchorsOf(contents))
  return {find: (path, atKey) => places.find(path, atKey), inside: (path, offset) => places.inside(path, offset)}
}

function contentsOf(text: string): Node | null | undefined {
  try {
    return composeYaml(text, {uniqueKeys: false, prettyErrors: false, refuseUnknownTags: false}).contents
  } catch (error) {
    if (error instanceof YAMLParseError) return undefined
    throw error
  }
}

/** Each by its last node: a text that uses a name twice is rare enough. */
function anchorsOf(contents: Node | null): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>()
  visit(contents, {
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return anchors
}

class YamlPlaces {
  constructor(
    private readonly text: string,
    private readonly root: unknown,
    private readonly anchors: ReadonlyMap<string, Node>,
  ) {}

  find(path: Path, atKey: boolean): Span {
    let node = this.resolve(this.root)
    let found = spanOf(node) ?? {start: 0, end: 0, exact: true}
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? this.pairOf(node, step) : undefined
      const child = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
      if (child === undefined) return {...found, exact: false}
      const key = spanOf(pair?.key)
      if (atKey && index === path.length - 1) return key ?? found
      found = spanOf(child) ?? key ?? found
      node = this.resolve(child)
    }
    return found
  }

  inside(path: Path, offset: number): number | undefined {
    const node = path.reduce<unknown>((outer, step) => this.childOf(this.resolve(outer), step), this.root)
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined
    const [start, end] = node.range
    if (node.type === 'BLOCK_LITERAL') return insideBlock(this.text.slice(0, end), start, node.value, offset)
    const inner = node.type === 'PLAIN' ? start : start + 1
    return this.text.startsWith(node.value, inner) ? inner + offset : undefined
  }

  private childOf(node: unknown, step: string | number): unknown {
    if (isMap(node)) return this.pairOf(node, step)?.value
    return isSeq(node) ? node.items[Number(step)] : undefined
  }

  /** The structure's own pair, else that of a structure that is merged into it. */
  private pairOf(map: YAMLMap, step: string | number): Pair | undefined {
    const own = map.items.findLast(({key}) => keyOf(key) === String(step))
    if (own) return own
    const merged = map.items.filter(({key}) => keyOf(key) === '<<').map(({value}) => this.resolve(value))
    const maps = merged.flatMap((one) => (isSeq(one) ? one.items.map((item) => this.resolve(item)) : [one]))
    for (const one of maps) {
      const found = isMap(one) && one !== map ? this.pairOf(one, step) : undefined
      if (found) return found
    }
    return undefined
  }

  private resolve(node: unknown): unknown {
    return isAlias(node) ? this.anchors.get(node.source) : node
  }
}

const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key)

/** Of a structure or list only its beginning. */
function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined
  const [start, end] = node.range
  return {start, end: isMap(node) || isSeq(node) ? start + 1 : end, exact: true, until: end}
}

/** Line by line the block is the value, but for what all its lines are indented by. */
function insideBlock(text: string, start: number, value: string, offset: number): number | undefined {
  const before = value.slice(0, offset).split('\n')
  const first = text.indexOf('\n', start) + 1
  const lines = text.slice(first).split('\n')
  const model = value.split('\n')
  const filled = model.findIndex((line) => line.trim() !== '')
  const indent = (lines[filled] ?? '').length - (model[filled] ?? '').length
  if (first === 0 || indent < 0) return undefined
  const line = before.length - 1
  const lineStart = first + lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0)
  return Math.min(lineStart + indent + (before[line] ?? '').length, text.trimEnd().length)
}
