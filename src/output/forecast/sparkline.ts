// The curve of a forecast in a few lines of a terminal: what was sent, taken, ended, a column each for equal times. Pure.
import type {ForecastPoint} from '../../forecast/curve.js'
import {durationText} from '../../progress/duration.js'

const BLOCKS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
/** Tenths, where the terminal has no blocks; all of them is a `#`. */
const LETTERS = ['.', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#'] as const

const LINES = ['sent', 'took', 'ended'] as const
const LABEL = 7

/** @returns nothing where there is no room for it */
export function sparklines(
  curve: readonly ForecastPoint[],
  things: number,
  {columns, ascii}: {readonly columns: number; readonly ascii: boolean},
): string[] {
  const width = Math.min(60, columns - LABEL - 1)
  const last = curve.at(-1)
  if (!last || width < 20 || last.at === 0 || things === 0) return []
  const cells = ascii ? LETTERS : BLOCKS
  const pointAt = (column: number) => {
    const at = (last.at * column) / (width - 1)
    return curve.findLast((point) => point.at <= at + 1e-6) ?? last
  }
  const lines = LINES.map((which) => {
    const row = Array.from({length: width}, (_, column) => cellOf(pointAt(column)[which].p50 / things, cells))
    return `${which.padEnd(LABEL)}${row.join('')}`.trimEnd()
  })
  const end = `+${durationText(last.at)}`
  return [...lines, `${' '.repeat(LABEL)}0${end.padStart(width - 1)}`]
}

/** Empty only for none, full only for all. */
function cellOf(share: number, cells: readonly string[]): string {
  const full = cells.length - 1
  if (share >= 1) return cells[full] ?? ''
  return cells[share <= 0 ? 0 : Math.min(full - 1, Math.max(1, Math.round(share * full)))] ?? ''
}
