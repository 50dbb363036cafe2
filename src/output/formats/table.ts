// The table format: for people. A box for each section, indented by its depth; values are never cut or wrapped, so that
// they can be copied.
import type {Table} from 'cli-table3'
import type {Value} from '../../value/value.js'
import {type Section, tableSections} from '../table-sections.js'
import {terminalText} from '../terminal-text.js'
import type {Format} from './format.js'

export interface TableOptions {
  /** Stands above the table: the operation's name, `DescribeJob`. */
  readonly title: string
  /** Tables that do not fit turn a single row into lines of name and value. */
  readonly width: number
  readonly color: boolean
}

export const table = (options: TableOptions): Format => ({
  whole: async (value: Value) => {
    const sections = tableSections(value, options.title)
    if (sections.length === 0) return ''
    const paint = await painter(options.color)
    const boxes = await boxMaker(paint)
    return sections.map((section) => printSection(section, options.width, paint, boxes)).join('')
  },
})

/** A long list gets a box with its header again and again: it reads better, and large boxes take long to lay out. */
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
type BoxMaker = (rows: Rows, header?: readonly string[]) => string[]

async function boxMaker(paint: Paint): Promise<BoxMaker> {
  const {default: CliTable} = await import('cli-table3')
  return (rows, header) => {
    const style = {head: [], border: [], compact: true}
    const box: Table = new CliTable({head: (header ?? []).map((name) => paint.name(shown(name))), style})
    box.push(...rows.map((row) => row.map(shown)))
    return box.toString().split('\n')
  }
}

function printSection({title, depth, header, rows}: Section, width: number, paint: Paint, boxes: BoxMaker): string {
  const margin = '  '.repeat(depth)
  const lines = title === undefined ? [] : [paint.title(shown(title))]
  for (let i = 0; i < rows.length; i += BOX_ROWS) {
    lines.push(...fitting(header, rows.slice(i, i + BOX_ROWS), width - margin.length, boxes))
  }
  return lines.map((line) => `${margin}${line}\n`).join('')
}

function fitting(header: readonly string[] | undefined, rows: Rows, width: number, boxes: BoxMaker): string[] {
  const lines = boxes(rows, header)
  const [row, ...others] = rows
  if (header === undefined || row === undefined || others.length > 0 || lengthOf(lines) <= width) return lines
  return boxes(header.map((name, i) => [name, row[i] ?? '']))
}

/** The first line is a border, whose characters all have one column. */
const lengthOf = ([border = '']: readonly string[]) => border.length

/** Newlines make lines inside of a cell; everything else that could move the cursor is shown. */
const shown = (text: string) => terminalText(text.replaceAll('\t', '    '))
