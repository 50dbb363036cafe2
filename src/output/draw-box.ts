// Rows of cells → a box drawn with lines. Cells may have several lines; widths are those that a terminal shows.
import {cellWidth} from './cells.js'

type Row = readonly string[]

export interface Box {
  readonly header?: Row | undefined
  readonly rows: readonly Row[]
  /** Of the header's cells, on a terminal. */
  readonly paint: (text: string) => string
}

/** @returns lines */
export function drawBox({header, rows, paint}: Box): string[] {
  const widths = widthsOf(header ? [header, ...rows] : rows)
  const bars = widths.map((width) => '─'.repeat(width + 2))
  const lines = [`┌${bars.join('┬')}┐`]
  const add = (more: readonly string[]) => {
    for (const one of more) lines.push(one)
  }
  if (header) add([...rowLines(header, widths, paint), `├${bars.join('┼')}┤`])
  for (const row of rows) add(rowLines(row, widths))
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
  return cell.split('\n').reduce((widest, line) => Math.max(widest, cellWidth(line)), 0)
}

function rowLines(row: Row, widths: readonly number[], paint = (text: string) => text): string[] {
  if (!row.some((cell) => cell.includes('\n'))) return [line(row, widths, paint)]
  const cells = row.map((cell) => cell.split('\n'))
  const height = cells.reduce((highest, {length}) => Math.max(highest, length), 1)
  return Array.from({length: height}, (_, i) =>
    line(
      cells.map((lines) => lines[i] ?? ''),
      widths,
      paint,
    ),
  )
}

function line(row: Row, widths: readonly number[], paint: (text: string) => string): string {
  let text = '│'
  for (let i = 0; i < widths.length; i++) {
    const cell = row[i] ?? ''
    text += ` ${paint(cell)}${' '.repeat((widths[i] ?? 0) - cellWidth(cell))} │`
  }
  return text
}
