// A value → a YAML document in block style: keys sorted, two blanks a level, dashes at the column of the list's key.
import {printJson} from '../../value/json-print.js'
import {floatText} from '../../value/number-text.js'
import {Float, isList, isStructure, type Structure, type Value, YamlDate} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {analyzeScalar} from './analyze-scalar.js'
import {LineWriter} from './line-writer.js'
import {writeScalar} from './write-scalar.js'

/** A longer key, or one with a newline, needs a line of its own behind a question mark. */
const MAX_SIMPLE_KEY = 122

/** @returns lines, each ended */
export function printYaml(value: Value): string {
  const writer = new LineWriter()
  if (isBlock(value)) writeBlock(writer, value, 0)
  else writeInline(writer, value, 2)
  writer.lineBreak()
  return writer.toString()
}

type Block = Structure | Value[]

const isBlock = (value: Value): value is Block =>
  isStructure(value) ? value.size > 0 : isList(value) && value.length > 0

/** Begins where the writer stands: at a line's indent, or behind a dash. */
function writeBlock(writer: LineWriter, block: Block, indent: number): void {
  const parts = isList(block)
    ? block.map((item) => () => writeItem(writer, '-', item, indent))
    : sorted(block).map(
        ([key, value]) =>
          () =>
            writeMember(writer, key, value, indent),
      )
  for (const [i, write] of parts.entries()) {
    if (i > 0) writer.newLine(indent)
    write()
  }
}

/** What follows a dash, or the colon of a long key, may begin on the same line. */
function writeItem(writer: LineWriter, mark: '-' | ':', value: Value, indent: number): void {
  writer.write(`${mark} `)
  if (isBlock(value)) writeBlock(writer, value, indent + 2)
  else writeInline(writer, value, indent + 2)
}

function writeMember(writer: LineWriter, key: string, value: Value, indent: number): void {
  if ([...key].length > MAX_SIMPLE_KEY || analyzeScalar(key).multiline) {
    writer.write('? ')
    writeScalar(writer, key, indent + 2)
    writer.newLine(indent)
    writeItem(writer, ':', value, indent)
    return
  }
  writeScalar(writer, key, undefined)
  writer.write(':')
  if (isBlock(value)) {
    const inner = isList(value) ? indent : indent + 2
    writer.newLine(inner)
    writeBlock(writer, value, inner)
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

const sorted = (structure: Structure) => [...structure].sort(([left], [right]) => compareTexts(left, right))
