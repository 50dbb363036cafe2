// What the reader of YAML finds → data that JSON can hold, and bytes and dates, which members may not have but problems can
// name. Anchors are remembered as they come, and what aliases and merges stand for is counted.
import type {Value} from '../value/value.js'
import type {Alias, Builder, ListBuilder, MapBuilder, Properties, Scalar} from './builder.js'
import {MembersBuilder} from './members-builder.js'
import {scalarValue} from './scalar-value.js'
import {refuseTag} from './tag-handles.js'
import {YamlFault} from './yaml-fault.js'

/** A few lines of aliases can stand for more than any memory holds. */
const MAX_REPEATED = 1_000_000

interface Anchored {
  readonly value: Value
  /** How many values it is made of. */
  readonly size: number
}

export class ValueBuilder implements Builder<Value> {
  private readonly anchors = new Map<string, Anchored>()
  /** Values so far, what aliases stand for included. */
  private size = 0
  private repeated = 0

  scalar(scalar: Scalar, properties: Properties | undefined): Value {
    const value = scalarValue(scalar, properties)
    this.size++
    this.remember(properties, value, 1)
    return value
  }

  /** An anchor is known only behind its value, so that nothing can hold itself. */
  alias({name, start}: Alias): Value {
    const anchored = this.anchors.get(name)
    if (!anchored) throw new YamlFault(`Unresolved alias (the anchor must be set before the alias): ${name}`, start)
    this.repeat(anchored.size, start)
    return anchored.value
  }

  map(start: number, properties: Properties | undefined): MapBuilder<Value> {
    refuseTag(properties, 'map', start)
    return new MembersBuilder(this, this.ending(properties))
  }

  list(start: number, properties: Properties | undefined): ListBuilder<Value> {
    refuseTag(properties, 'seq', start)
    const ending = this.ending(properties)
    const items: Value[] = []
    return {
      item: (item) => {
        items.push(item)
      },
      end: () => ending(items),
    }
  }

  /** Counts values that are in the text once, and in the data once more. */
  repeat(size: number, offset: number): void {
    this.size += size
    this.repeated += size
    if (this.repeated > MAX_REPEATED)
      throw new YamlFault(`The aliases expand to more than ${MAX_REPEATED} values`, offset)
  }

  /** Of a list or structure, which counts for what is read until it ends. */
  private ending(properties: Properties | undefined): (value: Value) => Value {
    const before = this.size++
    return (value) => {
      this.remember(properties, value, this.size - before)
      return value
    }
  }

  private remember(properties: Properties | undefined, value: Value, size: number): void {
    if (properties?.anchor !== undefined) this.anchors.set(properties.anchor, {value, size})
  }
}
