// Rows of cells → a box drawn with lines. cli-table3 lays out cells that are wide or have several lines; a box of plain ones
// is drawn here, to the same bytes, since a layout for each cell would take minutes for a long listing.
import {cellWidth} from './cells.js'

type Row = readonly string[]

export interface Box {
  readonly header?: Row | undefined
  readonly rows: readonly Row[]
  /** Of the header's cells, on a terminal. */
  readonly paint: (text: string) => string
}

/** @returns lines */
export function drawBox(box: Box): string[] | Promise<string[]> {
  const all = box.header ? [box.header, ...box.rows] : box.rows
  return all.every((row) => row.every(isPlain)) ? drawPlainBox(box) : layOutBox(box)
}

/** Each character takes one column, and there is one line. */
const isPlain = (cell: string) => /^[ -~]*$/.test(cell)

async function layOutBox({header, rows, paint}: Box): Promise<string[]> {
  const {default: Table} = await import('cli-table3')
  const table = new Table({head: (header ?? []).map(paint), style: {head: [], border: [], compact: true}})
  for (const row of rows) table.push([...row])
  return table.toString().split('\n')
}

function drawPlainBox({header, rows, paint}: Box): string[] {
  const widths = widthsOf(header ? [header, ...rows] : rows)
  const bars = widths.map((width) => '─'.repeat(width + 2))
  const lines = [`┌${bars.join('┬')}┐`]
  if (header) lines.push(line(header, widths, paint), `├${bars.join('┼')}┤`)
  for (const row of rows) lines.push(line(row, widths))
  lines.push(`└${bars.join('┴')}┘`)
  return lines
}

export function widthsOf(rows: readonly Row[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) widths[i] = Math.max(widths[i] ?? 0, widthOf(row[i] ?? ''))
  }
  return widths
}

function widthOf(cell: string): number {
  if (!cell.includes('\n')) return cellWidth(cell)
  return cell.split('\n').reduce((widest, one) => Math.max(widest, cellWidth(one)), 0)
}

function line(row: Row, widths: readonly number[], paint = (text: string) => text): string {
  let text = '│'
  for (let i = 0; i < widths.length; i++) {
    const cell = row[i] ?? ''
    text += ` ${paint(cell)}${' '.repeat((widths[i] ?? 0) - cell.length)} │`
  }
  return text
}
