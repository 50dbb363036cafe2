// One record as a line of CSV that a spreadsheet shows and does not carry out. Pure.
import {deviceText} from '../terminal/device-text.js'

export type Cell = string | number | undefined

/** Spreadsheets take what begins like this for a formula, also behind blanks. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/

export const csvLine = (cells: readonly Cell[]) => `${cells.map(csvCell).join(',')}\n`

function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = deviceText(cell)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
