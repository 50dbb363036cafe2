// The table format: for people. A box for each section, indented by its depth; values are never cut or wrapped, so that
// they can be copied.
import type {Value} from '../../value/value.js'
import {absentNote} from '../terminal/cells.js'
import {drawBox} from '../terminal/draw-box.js'
import {fitRows, flatRows} from '../terminal/fit-rows.js'
import {terminalText} from '../terminal/terminal-text.js'
import type {Format} from './format.js'
import {type Section, tableSections} from './table-sections.js'

export interface TableOptions {
  /** Stands above the table: the operation's name, `DescribeJob`. */
  readonly title: string
  /** Tables that do not fit turn a single row into lines of name and value. */
  readonly width: number
  readonly color: boolean
  /** Whether rows are to fit: on a terminal, where more would be wrapped into garbage. */
  readonly fits?: boolean
}

export const table = (options: TableOptions): Format => ({
  async whole(value) {
    let text = ''
    for await (const part of parts(value, options)) text += part
    return text
  },
  parts: (value) => parts(value, options),
})

/** As long as a part may become: text that is put together from more pieces takes long to write. */
const PART_LENGTH = 1 << 16

async function* parts(value: Value, {title, width, color, fits = false}: TableOptions): AsyncGenerator<string> {
  const paint = await painter(color)
  let text = ''
  for (const section of tableSections(fits ? flatRows(value) : value, title)) {
    text += await printSection(fits ? fitSection(section, width) : section, width, paint)
    if (text.length < PART_LENGTH) continue
    yield text
    text = ''
  }
  yield text
}

interface FittedSection extends Section {
  readonly absent?: readonly string[]
}

function fitSection(section: Section, width: number): FittedSection {
  const {header, rows, depth} = section
  // A single row that is too wide becomes lines, and loses nothing.
  if (!header || rows.length < 2) return section
  return {...section, ...fitRows(header.map(shown), shownRows(rows), width - 2 * depth)}
}

/** A long list gets a box with its header again and again: it reads better, and no box waits for the last row's width. */
const BOX_ROWS = 200

interface Paint {
  title(text: string): string
  name(text: string): string
}

const plain: Paint = {title: (text) => text, name: (text) => text}

async function painter(color: boolean): Promise<Paint> {
  if (!color) return plain
  const {Chalk} = await import('chalk')
  const chalk = new Chalk({level: 1})
  return {title: chalk.bold, name: chalk.cyan}
}

type Rows = readonly (readonly string[])[]

async function printSection(
  {title, depth, header, rows, absent = []}: FittedSection,
  width: number,
  paint: Paint,
): Promise<string> {
  const margin = '  '.repeat(depth)
  let text = title === undefined ? '' : `${margin}${paint.title(shown(title))}\n`
  for (let i = 0; i < rows.length; i += BOX_ROWS) {
    const lines = await fitting(
      header?.map(shown),
      shownRows(rows.slice(i, i + BOX_ROWS)),
      width - margin.length,
      paint,
    )
    for (const line of lines) text += `${margin}${line}\n`
  }
  const note = absentNote(absent, 'json has all', width - margin.length)
  return text + note.map((line) => `${margin}${line}\n`).join('')
}

async function fitting(
  header: readonly string[] | undefined,
  rows: Rows,
  width: number,
  paint: Paint,
): Promise<string[]> {
  const lines = await drawBox({header, rows, paint: paint.name})
  const [row, ...others] = rows
  if (header === undefined || row === undefined || others.length > 0 || lengthOf(lines) <= width) return lines
  return drawBox({rows: header.map((name, i) => [name, row[i] ?? '']), paint: paint.name})
}

/** The first line is a border, whose characters all have one column. */
const lengthOf = ([border = '']: readonly string[]) => border.length

const shownRows = (rows: Rows): Rows => rows.map((row) => row.map(shown))

/** Newlines make lines inside of a cell; everything else that could move the cursor is shown. */
const shown = (text: string) => terminalText(text.includes('\t') ? text.replaceAll('\t', '    ') : text)
