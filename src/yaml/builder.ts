// What the reader of YAML calls as it goes through a text: no tree stands between the text and what is made of it. Each part
// is passed on once, in the order of the text, with its place.

/** Offsets in UTF-16 units from the start of the text. */
export interface Scalar {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** Folded, unescaped, without quotes and indentation. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Stands for what its anchor is set on. */
export interface Alias {
  readonly style: 'alias'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What stands before a value. */
export interface Properties {
  readonly start: number
  /** `&name`, where there is one. */
  readonly anchor?: string | undefined
  /** `!name` in full, by the handles of the text: `tag:yaml.org,2002:str` */
  readonly tag?: string | undefined
}

export interface MapBuilder<Node> {
  key(key: Scalar | Alias, properties: Properties | undefined): void
  /** Of the last key; nothing where it has neither a colon nor a value. */
  value(value: Node | undefined): void
  end(end: number): Node
}

export interface ListBuilder<Node> {
  item(item: Node): void
  end(end: number): Node
}

/** Throws what it does not take. */
export interface Builder<Node> {
  scalar(scalar: Scalar, properties: Properties | undefined): Node
  alias(alias: Alias): Node
  map(start: number, properties: Properties | undefined): MapBuilder<Node>
  list(start: number, properties: Properties | undefined): ListBuilder<Node>
}
