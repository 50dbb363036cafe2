// Where the values of a JSON text begin and end, three numbers for each, in the order of the text: the tree of a parser takes ten
// times as much memory, and a text can hold a million values. By the events of Microsoft's JSON parser.
import {visit} from 'jsonc-parser'
import {WholeNumbers} from './whole-numbers.js'

/** A node is its number. The first child of a structure or list is the next one; in structures, keys and values alternate. */
export class JsonNodes {
  private readonly starts = new WholeNumbers()
  private readonly ends = new WholeNumbers()
  /** What comes after the node and all that is in it. */
  private readonly after = new WholeNumbers()
  private readonly open: number[] = []

  /** @returns nothing where the text is not JSON; the package recurses: what is nested too deeply for it is not, either */
  static of(text: string): JsonNodes | undefined {
    const nodes = new JsonNodes(text)
    let isJson = true
    const begin = (offset: number) => nodes.begin(offset)
    const end = (offset: number, length: number) => nodes.end(offset + length)
    const leaf = (offset: number, length: number) => nodes.leaf(offset, offset + length)
    try {
      visit(text, {
        onObjectBegin: begin,
        onArrayBegin: begin,
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty: (_, offset, length) => leaf(offset, length),
        onLiteralValue: (_, offset, length) => leaf(offset, length),
        onError: () => {
          isJson = false
        },
      })
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
    return isJson && nodes.starts.length > 0 ? nodes : undefined
  }

  private constructor(private readonly text: string) {}

  startOf(node: number): number {
    return this.starts.at(node)
  }

  endOf(node: number): number {
    return this.ends.at(node)
  }

  isStructure(node: number): boolean {
    return this.text[this.startOf(node)] === '{'
  }

  isList(node: number): boolean {
    return this.text[this.startOf(node)] === '['
  }

  /** @returns undefined where the list is shorter */
  item(list: number, index: number): number | undefined {
    let item = list + 1
    for (let i = 0; i < index && item < this.afterOf(list); i++) item = this.afterOf(item)
    return item < this.afterOf(list) ? item : undefined
  }

  /** Of keys that occur twice the last counts, as it does for the value. */
  key(structure: number, name: string): number | undefined {
    const plain = JSON.stringify(name)
    let found: number | undefined
    for (let key = structure + 1; key < this.afterOf(structure); key = this.afterOf(key + 1)) {
      const written = this.text.slice(this.startOf(key), this.endOf(key))
      if (written === plain || (written.includes('\\') && JSON.parse(written) === name)) found = key
    }
    return found
  }

  private afterOf(node: number): number {
    return this.after.at(node)
  }

  private begin(offset: number): void {
    this.open.push(this.starts.length)
    this.leaf(offset, offset)
  }

  private end(offset: number): void {
    const node = this.open.pop() ?? 0
    this.ends.set(node, offset)
    this.after.set(node, this.starts.length)
  }

  private leaf(start: number, end: number): void {
    this.starts.push(start)
    this.ends.push(end)
    this.after.push(this.starts.length)
  }
}
