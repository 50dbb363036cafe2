// The keys and values of a structure → its members: each key once, and those of structures that are merged into it.
import type {Structure, Value} from '../value/value.js'
import type {Alias, Builder, MapBuilder, Properties, Scalar} from './builder.js'
import {YAML_TAGS} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

const MERGE_TAGS = new Set([undefined, '!', `${YAML_TAGS}str`, `${YAML_TAGS}merge`])

/** What knows anchors, and counts values. */
interface Values extends Pick<Builder<Value>, 'scalar' | 'alias'> {
  repeat(size: number, offset: number): void
}

export class MembersBuilder implements MapBuilder<Value> {
  private readonly members: Structure = new Map()
  /** Of the members, those that are not the structure's own. */
  private readonly merged = new Set<string>()
  private name = ''
  /** Where the last key stands, if it merges. */
  private mergeAt: number | undefined

  constructor(
    private readonly values: Values,
    private readonly ending: (members: Structure) => Value,
  ) {}

  key(key: Scalar | Alias, properties: Properties | undefined): void {
    this.mergeAt = isMergeKey(key, properties) ? key.start : undefined
    if (this.mergeAt !== undefined) return
    this.name = this.keyText(key, properties)
    if (!this.members.has(this.name) || this.merged.delete(this.name)) return
    throw new YamlFault('Map keys must be unique', key.start, ['Give each key once'])
  }

  value(value: Value | undefined): void {
    if (this.mergeAt === undefined) this.members.set(this.name, value ?? null)
    else this.merge(value, this.mergeAt)
  }

  end(): Value {
    return this.ending(this.members)
  }

  private keyText(key: Scalar | Alias, properties: Properties | undefined): string {
    const value = key.style === 'alias' ? this.values.alias(key) : this.values.scalar(key, properties)
    if (typeof value === 'string') return value
    const text = key.style === 'alias' ? `*${key.name}` : key.text || 'null'
    throw new YamlFault(`Keys must be texts, not ${text}`, key.start, [`Put the key into quotes: "${text}"`])
  }

  /** The structure's own members win, and of several structures the first. */
  private merge(value: Value | undefined, offset: number): void {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!(one instanceof Map)) throw new YamlFault('A merge key takes structures', offset)
      this.values.repeat(one.size, offset)
      for (const [name, item] of one) if (!this.members.has(name)) this.add(name, item)
    }
  }

  private add(name: string, item: Value): void {
    this.members.set(name, item)
    this.merged.add(name)
  }
}

const isMergeKey = (key: Scalar | Alias, properties: Properties | undefined): boolean =>
  key.style === 'plain' && key.text === '<<' && MERGE_TAGS.has(properties?.tag)
