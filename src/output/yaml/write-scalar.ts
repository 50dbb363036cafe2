// A text → its YAML form at the writer's column: the plainest style that reads back as the same text, folded at blanks.
import {analyzeScalar} from './analyze-scalar.js'
import type {LineWriter} from './line-writer.js'

/** A line is folded at the first blank behind this column. */
const WIDTH = 80

/** @param fold the indent of the lines that follow; keys must not be folded */
export function writeScalar(writer: LineWriter, text: string, fold: number | undefined): void {
  const analysis = analyzeScalar(text)
  const single = analysis.single && !(fold === undefined && analysis.multiline)
  if (analysis.plain && readsAsText(text)) writePlain(writer, text, fold)
  else if (single) writeSingleQuoted(writer, text, fold ?? 0, fold !== undefined)
  else writeDoubleQuoted(writer, text, fold)
}

function writePlain(writer: LineWriter, text: string, fold: number | undefined): void {
  for (const [, blanks = '', word = ''] of text.matchAll(/( *)([^ ]*)/g)) {
    if (blanks === ' ' && fold !== undefined && writer.column > WIDTH) writer.newLine(fold)
    else writer.write(blanks)
    writer.write(word)
  }
}

function writeSingleQuoted(writer: LineWriter, text: string, indent: number, folds: boolean): void {
  writer.write("'")
  for (const match of text.matchAll(/ +|\n+|[^ \n]+/g)) {
    const [run] = match
    const inside = match.index > 0 && match.index + run.length < text.length
    if (run.startsWith('\n')) writeBreaks(writer, run.length, indent)
    else if (run === ' ' && folds && inside && writer.column > WIDTH) writer.newLine(indent)
    else writer.write(run.replaceAll("'", "''"))
  }
  writer.write("'")
}

/** One newline alone would read as a blank, so that runs of them are written with one more. */
function writeBreaks(writer: LineWriter, count: number, indent: number): void {
  for (let i = 0; i <= count; i++) writer.lineBreak()
  writer.write(' '.repeat(indent))
}

/** Printable characters of the first plane, but quotes and backslashes. */
const RAW = /^(?!["\\\ufeff\u2028\u2029])[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]$/u

function writeDoubleQuoted(writer: LineWriter, text: string, fold: number | undefined): void {
  writer.write('"')
  const characters = [...text]
  let pending = ''
  for (const [i, character] of characters.entries()) {
    const raw = RAW.test(character)
    if (!raw) {
      writer.write(pending + escaped(character))
      pending = ''
    }
    // An escape may reach one column further than a blank.
    const reached = raw ? writer.column + [...pending].length : writer.column - 1
    const foldable = i > 0 && i < characters.length - 1 && (character === ' ' || pending === '')
    if (fold !== undefined && foldable && reached > WIDTH) {
      writer.write(`${pending}\\`)
      pending = ''
      writer.newLine(fold)
      // Blanks at the start of a line are lost, but behind a backslash.
      if ((raw ? character : characters[i + 1]) === ' ') writer.write('\\')
    }
    if (raw) pending += character
  }
  writer.write(`${pending}"`)
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\u2028': 'L',
  '\u2029': 'P',
}

function escaped(character: string): string {
  const short = SHORT_ESCAPES[character]
  if (short !== undefined) return `\\${short}`
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/** Texts that are read as null, booleans, numbers, dates, merge keys or default values. */
const OTHER_TYPES: readonly RegExp[] = [
  /^(?:|~|null|Null|NULL)$/,
  /^(?:true|True|TRUE|false|False|FALSE)$/,
  /^(?:<<|=)$/,
  /^(?!_)[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/,
  /^[-+]?[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)$/,
  /^[-+]?\.(?:[0-9_]+(?:[eE][-+][0-9]+)?|inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
  /^\d{4}-\d\d-\d\d$/,
  /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/,
]

const readsAsText = (text: string) => !OTHER_TYPES.some((pattern) => pattern.test(text))
