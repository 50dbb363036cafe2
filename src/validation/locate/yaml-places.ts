// What the reader of YAML finds → where each value stands, four numbers for each, in the order of the text: a tree takes ten
// times as much memory, and a text can hold a million values. Texts are read again where they are asked for.
import type {Alias, Builder, ListBuilder, MapBuilder, Properties, Scalar} from '../../yaml/builder.js'
import {scalarText} from '../../yaml/scalar-text.js'
import {WholeNumbers} from './whole-numbers.js'

const KINDS = ['plain', 'single', 'double', 'literal', 'folded', 'alias', 'map', 'list', 'none'] as const
export type PlaceKind = (typeof KINDS)[number]

/** A place is its number. The first child of a structure or list is the next one; in structures, keys and values alternate. */
export class YamlPlaces implements Builder<number> {
  private readonly kinds = new WholeNumbers()
  private readonly starts = new WholeNumbers()
  private readonly ends = new WholeNumbers()
  /** What comes after the place and all that is in it; of an alias, what it stands for, and itself where that is nothing. */
  private readonly links = new WholeNumbers()
  private readonly anchors = new Map<string, number>()
  /** Blocks cannot be read again without what is around them. */
  private readonly blocks = new Map<number, string>()

  constructor(private readonly text: string) {}

  scalar({style, text, start, end}: Scalar, properties?: Properties): number {
    const place = this.add(style, start, end)
    if (style === 'literal' || style === 'folded') this.blocks.set(place, text)
    return this.known(place, properties)
  }

  alias({name, start, end}: Alias): number {
    const place = this.add('alias', start, end)
    this.links.set(place, this.anchors.get(name) ?? place)
    return place
  }

  map(start: number, properties: Properties | undefined): MapBuilder<number> {
    const place = this.add('map', start, start)
    return {
      key: (key, own) => {
        if (key.style === 'alias') this.alias(key)
        else this.scalar(key, own)
      },
      value: (value) => {
        if (value === undefined) this.add('none', start, start)
      },
      end: (end) => this.ended(place, end, properties),
    }
  }

  list(start: number, properties: Properties | undefined): ListBuilder<number> {
    const place = this.add('list', start, start)
    return {item: () => undefined, end: (end) => this.ended(place, end, properties)}
  }

  kindOf(place: number): PlaceKind {
    return KINDS[this.kinds.at(place)] ?? 'none'
  }

  startOf(place: number): number {
    return this.starts.at(place)
  }

  endOf(place: number): number {
    return this.ends.at(place)
  }

  /** What an alias stands for, and everything else itself. */
  meaning(place: number): number {
    return this.kindOf(place) === 'alias' ? this.links.at(place) : place
  }

  /** Nothing where the place, or what it stands for, is not a text. */
  textOf(place: number): string | undefined {
    const meant = this.meaning(place)
    const kind = this.kindOf(meant)
    if (kind === 'literal' || kind === 'folded') return this.blocks.get(meant)
    const isText = kind === 'plain' || kind === 'single' || kind === 'double'
    return isText ? scalarText(this.text.slice(this.startOf(meant), this.endOf(meant))) : undefined
  }

  /** Of a list its items, of a structure its keys. */
  *children(place: number): Generator<number> {
    const isMap = this.kindOf(place) === 'map'
    if (!isMap && this.kindOf(place) !== 'list') return
    for (let child = place + 1; child < this.afterOf(place); child = this.afterOf(isMap ? child + 1 : child))
      yield child
  }

  private afterOf(place: number): number {
    return this.kindOf(place) === 'alias' ? place + 1 : this.links.at(place)
  }

  private add(kind: PlaceKind, start: number, end: number): number {
    const place = this.kinds.length
    this.kinds.push(KINDS.indexOf(kind))
    this.starts.push(start)
    this.ends.push(end)
    this.links.push(place + 1)
    return place
  }

  private ended(place: number, end: number, properties: Properties | undefined): number {
    this.ends.set(place, end)
    this.links.set(place, this.kinds.length)
    return this.known(place, properties)
  }

  private known(place: number, properties: Properties | undefined): number {
    if (properties?.anchor !== undefined) this.anchors.set(properties.anchor, place)
    return place
  }
}
