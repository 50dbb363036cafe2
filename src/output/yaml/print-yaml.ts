// A value → a YAML document in block style: two blanks a level, dashes at the column of the list's key.
import {printJson} from '../../value/json/json-print.js'
import {floatText} from '../../value/number-text.js'
import {Float, isList, isStructure, type Structure, type Value, YamlDate} from '../../value/value.js'
import {MemberNames} from '../member-names.js'
import {analyzeScalar} from './analyze-scalar.js'
import {LineWriter} from './line-writer.js'
import {quickForm} from './quick-form.js'
import {writeScalar} from './write-scalar.js'

/** A longer key, or one with a newline, needs a line of its own behind a question mark. */
const MAX_SIMPLE_KEY = 122

/** Output has its keys sorted, as the AWS CLI sorts them; what people are to edit keeps its order. */
type Order = 'sorted' | 'as given'

/** @returns lines, each ended */
export const printYaml = (value: Value, order: Order = 'sorted'): string => new YamlPrinter(order).document(value)

type Block = Structure | Value[]

const isBlock = (value: Value): value is Block =>
  isStructure(value) ? value.size > 0 : isList(value) && value.length > 0

export class YamlPrinter {
  private readonly names = new MemberNames()
  private writer = new LineWriter()

  constructor(private readonly order: Order = 'sorted') {}

  /** @returns lines, each ended */
  document(value: Value): string {
    if (isBlock(value)) this.block(value, 0)
    else this.inline(value, 2)
    this.writer.lineBreak()
    return this.taken()
  }

  /** @returns the lines of a list's items, at the margin */
  items(items: readonly Value[]): string {
    for (const item of items) {
      this.item('-', item, 0)
      this.writer.lineBreak()
    }
    return this.taken()
  }

  private taken(): string {
    const text = this.writer.toString()
    this.writer = new LineWriter()
    return text
  }

  /** Begins where the writer stands: at a line's indent, or behind a dash. */
  private block(block: Block, indent: number): void {
    let first = true
    const next = () => {
      if (!first) this.writer.newLine(indent)
      first = false
    }
    if (isList(block)) {
      for (const item of block) {
        next()
        this.item('-', item, indent)
      }
      return
    }
    for (const name of this.order === 'sorted' ? this.names.of(block).all : block.keys()) {
      next()
      this.member(name, block.get(name) ?? null, indent)
    }
  }

  /** What follows a dash, or the colon of a long key, may begin on the same line. */
  private item(mark: '-' | ':', value: Value, indent: number): void {
    this.writer.write(`${mark} `)
    if (isBlock(value)) this.block(value, indent + 2)
    else this.inline(value, indent + 2)
  }

  private member(key: string, value: Value, indent: number): void {
    const {writer} = this
    const quick = quickForm(key)
    if (quick === undefined && ([...key].length > MAX_SIMPLE_KEY || analyzeScalar(key).multiline)) {
      writer.write('? ')
      writeScalar(writer, key, indent + 2)
      writer.newLine(indent)
      this.item(':', value, indent)
      return
    }
    if (quick === undefined) writeScalar(writer, key, undefined)
    else writer.write(quick)
    writer.write(':')
    if (isBlock(value)) {
      const inner = isList(value) ? indent : indent + 2
      writer.newLine(inner)
      this.block(value, inner)
    } else {
      writer.write(' ')
      this.inline(value, indent + 2)
    }
  }

  private inline(value: Value, fold: number): void {
    if (typeof value === 'string') {
      const quick = quickForm(value)
      if (quick === undefined) writeScalar(this.writer, value, fold)
      else this.writer.write(quick)
    } else if (value instanceof YamlDate) this.writer.write(value.text)
    else if (value instanceof Float) this.writer.write(floatForm(value.value))
    else this.writer.write(printJson(value))
  }
}

function floatForm(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? floatText(value) : value > 0 ? '.inf' : '-.inf'
}
