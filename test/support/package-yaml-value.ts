// Nodes of YAML → data, in time that grows with the text: anchors are remembered as they come, and what aliases and merges
// stand for is counted. Only what JSON can say, and bytes and dates, which members may not have but problems can name.
import {isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap} from 'yaml'
import {Float, integer, type Structure, type Value, YamlDate} from '../../src/value/value.js'

/** What is wrong, and where. */
export class YamlFault extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
    readonly hints: readonly string[] = [],
  ) {
    super(reason)
  }

  /** As the package's own errors have it. */
  get pos(): readonly number[] {
    return [this.offset]
  }
}

/** @throws YamlFault */
export const yamlValue = (contents: unknown): Value => new Reader().value(contents, 0)

const MAX_DEPTH = 1000
/** A few lines of aliases can stand for more than any memory holds. */
const MAX_REPEATED = 1_000_000
const TAGS = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq', 'timestamp', 'binary', 'merge'])
const TAG_PREFIX = 'tag:yaml.org,2002:'

interface Anchored {
  readonly value: Value
  /** How many values it is made of. */
  readonly size: number
}

class Reader {
  private readonly anchors = new Map<string, Anchored>()
  /** Values so far, what aliases stand for included. */
  private size = 0
  private repeated = 0

  value(node: unknown, depth: number): Value {
    if (depth > MAX_DEPTH) throw new YamlFault('Nested too deeply', offsetOf(node))
    if (isAlias(node)) return this.alias(node)
    refuseTag(node)
    const before = this.size++
    const value = this.content(node, depth)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor !== undefined) this.anchors.set(anchor, {value, size: this.size - before})
    return value
  }

  private content(node: unknown, depth: number): Value {
    if (isMap(node)) return this.structure(node, depth)
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1))
    return isScalar(node) ? scalarValue(node) : null
  }

  /** An anchor is known only behind its value, so that nothing can hold itself. */
  private alias(node: Node & {source: string}): Value {
    const anchored = this.anchors.get(node.source)
    if (!anchored) {
      const reason = `Unresolved alias (the anchor must be set before the alias): ${node.source}`
      throw new YamlFault(reason, offsetOf(node))
    }
    this.repeat(anchored.size, node)
    return anchored.value
  }

  private repeat(size: number, node: unknown): void {
    this.size += size
    this.repeated += size
    if (this.repeated <= MAX_REPEATED) return
    throw new YamlFault(`The aliases expand to more than ${MAX_REPEATED} values`, offsetOf(node))
  }

  private structure({items}: YAMLMap, depth: number): Structure {
    const members: Structure = new Map()
    const own = new Set<string>()
    for (const {key, value} of items) {
      if (isMergeKey(key)) this.merge(members, own, value, depth)
      else {
        const name = keyText(key)
        if (own.has(name)) throw new YamlFault('Map keys must be unique', offsetOf(key), ['Give each key once'])
        own.add(name)
        members.set(name, this.value(value, depth + 1))
      }
    }
    return members
  }

  /** The structure's own members win, and of several structures the first. */
  private merge(members: Structure, own: ReadonlySet<string>, node: Pair['value'], depth: number): void {
    const value = this.value(node, depth + 1)
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!(one instanceof Map)) throw new YamlFault('A merge key takes structures', offsetOf(node))
      this.repeat(one.size, node)
      for (const [name, item] of one) if (!own.has(name) && !members.has(name)) members.set(name, item)
    }
  }
}

/** As JSON writes numbers. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

function scalarValue({value, source}: Scalar): Value {
  if (typeof value === 'bigint') return integer(value)
  if (typeof value === 'number') return new Float(value, source && NUMBER.test(source) ? source : undefined)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return value instanceof YamlDate || value instanceof Uint8Array ? value : null
}

/** Sets, ordered maps and the like would lose in JSON what their tag says. */
function refuseTag(node: unknown): void {
  const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined
  if (tag === undefined || tag === '!' || (tag.startsWith(TAG_PREFIX) && TAGS.has(tag.slice(TAG_PREFIX.length)))) return
  const name = tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag
  throw new YamlFault(`The tag ${name} has no meaning in JSON`, offsetOf(node), [
    'Remove the tag, the word that begins with "!"',
  ])
}

const isMergeKey = (key: unknown): boolean => isScalar(key) && key.type === 'PLAIN' && key.value === '<<'

function keyText(key: unknown): string {
  const value = isScalar(key) ? (key as Scalar).value : key
  if (typeof value === 'string') return value
  const text =
    value instanceof YamlDate ? value.text : value instanceof Object ? 'a collection' : String(value ?? 'null')
  throw new YamlFault(`Keys must be texts, not ${text}`, offsetOf(key), [`Put the key into quotes: "${text}"`])
}

function offsetOf(node: unknown): number {
  const range = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range?.[0] ?? 0
}
