// A value → a YAML document in block style: two blanks a level, dashes at the column of the list's key.
import {printJson} from '../../value/json-print.js'
import {floatText} from '../../value/number-text.js'
import {Float, isList, isStructure, type Structure, type Value, YamlDate} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {analyzeScalar} from './analyze-scalar.js'
import {LineWriter} from './line-writer.js'
import {writeScalar} from './write-scalar.js'

/** A longer key, or one with a newline, needs a line of its own behind a question mark. */
const MAX_SIMPLE_KEY = 122

/** Output has its keys sorted, as the AWS CLI sorts them; what people are to edit keeps its order. */
type Order = 'sorted' | 'as given'

/** @returns lines, each ended */
export function printYaml(value: Value, order: Order = 'sorted'): string {
  const writer = new LineWriter()
  if (isBlock(value)) writeBlock(writer, value, 0, MEMBERS[order])
  else writeInline(writer, value, 2)
  writer.lineBreak()
  return writer.toString()
}

type Block = Structure | Value[]
type Members = (structure: Structure) => readonly [string, Value][]

const MEMBERS: Readonly<Record<Order, Members>> = {
  sorted: (structure) => [...structure].sort(([left], [right]) => compareTexts(left, right)),
  'as given': (structure) => [...structure],
}

const isBlock = (value: Value): value is Block =>
  isStructure(value) ? value.size > 0 : isList(value) && value.length > 0

/** Begins where the writer stands: at a line's indent, or behind a dash. */
function writeBlock(writer: LineWriter, block: Block, indent: number, members: Members): void {
  const parts = isList(block)
    ? block.map((item) => () => writeItem(writer, '-', item, indent, members))
    : members(block).map(
        ([key, value]) =>
          () =>
            writeMember(writer, key, value, indent, members),
      )
  for (const [i, write] of parts.entries()) {
    if (i > 0) writer.newLine(indent)
    write()
  }
}

/** What follows a dash, or the colon of a long key, may begin on the same line. */
function writeItem(writer: LineWriter, mark: '-' | ':', value: Value, indent: number, members: Members): void {
  writer.write(`${mark} `)
  if (isBlock(value)) writeBlock(writer, value, indent + 2, members)
  else writeInline(writer, value, indent + 2)
}

function writeMember(writer: LineWriter, key: string, value: Value, indent: number, members: Members): void {
  if ([...key].length > MAX_SIMPLE_KEY || analyzeScalar(key).multiline) {
    writer.write('? ')
    writeScalar(writer, key, indent + 2)
    writer.newLine(indent)
    writeItem(writer, ':', value, indent, members)
    return
  }
  writeScalar(writer, key, undefined)
  writer.write(':')
  if (isBlock(value)) {
    const inner = isList(value) ? indent : indent + 2
    writer.newLine(inner)
    writeBlock(writer, value, inner, members)
  } else {
    writer.write(' ')
    writeInline(writer, value, indent + 2)
  }
}

function writeInline(writer: LineWriter, value: Value, fold: number): void {
  if (typeof value === 'string') writeScalar(writer, value, fold)
  else if (value instanceof YamlDate) writer.write(value.text)
  else if (value instanceof Float) writer.write(floatForm(value.value))
  else writer.write(printJson(value))
}

function floatForm(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? floatText(value) : value > 0 ? '.inf' : '-.inf'
}
