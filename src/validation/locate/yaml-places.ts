// What the reader of YAML finds → where each value stands, and the keys of structures. Aliases lead to what they stand for.
import type {Alias, Builder, ListBuilder, MapBuilder, Properties, Scalar} from '../../yaml/builder.js'

export type YamlPlace = Scalar | AliasPlace | MapPlace | ListPlace

export interface AliasPlace {
  readonly style: 'alias'
  readonly start: number
  readonly end: number
  /** Nothing where the anchor is not set before. */
  readonly target: YamlPlace | undefined
}

export interface MapPlace {
  readonly style: 'map'
  readonly start: number
  readonly end: number
  readonly members: readonly MemberPlace[]
}

export interface MemberPlace {
  readonly key: Scalar | AliasPlace
  readonly value: YamlPlace | undefined
}

export interface ListPlace {
  readonly style: 'list'
  readonly start: number
  readonly end: number
  readonly items: readonly YamlPlace[]
}

export class PlacesBuilder implements Builder<YamlPlace> {
  private readonly anchors = new Map<string, YamlPlace>()

  scalar(scalar: Scalar, properties: Properties | undefined): YamlPlace {
    return this.known(scalar, properties)
  }

  alias({name, start, end}: Alias): AliasPlace {
    return {style: 'alias', start, end, target: this.anchors.get(name)}
  }

  map(start: number, properties: Properties | undefined): MapBuilder<YamlPlace> {
    const members: MemberPlace[] = []
    let last: MemberPlace['key'] | undefined
    return {
      key: (key, own) => {
        last = key.style === 'alias' ? this.alias(key) : this.known(key, own)
      },
      value: (value) => {
        if (last) members.push({key: last, value})
      },
      end: (end) => this.known({style: 'map', start, end, members}, properties),
    }
  }

  list(start: number, properties: Properties | undefined): ListBuilder<YamlPlace> {
    const items: YamlPlace[] = []
    return {
      item: (item) => {
        items.push(item)
      },
      end: (end) => this.known({style: 'list', start, end, items}, properties),
    }
  }

  private known<Place extends YamlPlace>(place: Place, properties: Properties | undefined): Place {
    if (properties?.anchor !== undefined) this.anchors.set(properties.anchor, place)
    return place
  }
}
