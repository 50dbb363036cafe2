// Records as columns for people: as many as fit into the terminal, the most telling first. Pure.
import {absentNote, fit, nameText} from '../terminal/cells.js'
import type {Fields, RecordWriter} from './record-writer.js'

interface Column {
  readonly name: string
  readonly header: string
  readonly width: number
}

/** In the order in which they find room. */
const KNOWN: readonly Column[] = [
  {name: 'status', header: 'STATUS', width: 13},
  {name: 'lastUpdatedAt', header: 'UPDATED', width: 22},
  {name: 'attempt', header: 'ATTEMPT', width: 9},
  {name: 'startedAt', header: 'STARTED', width: 22},
  {name: 'queuedAt', header: 'QUEUED', width: 22},
  {name: 'executionNumber', header: 'EXECUTION', width: 11},
]

/** What the name itself has at least. */
const NAME = 14

/**
 * Widths do not wait for the last record. The first column is never cut: it is what people copy, so it stands last.
 * @param room columns of the terminal; absent off one, where every column is written
 */
export function recordTable([first = '', ...others]: readonly string[], room = Infinity): RecordWriter {
  const wanted = KNOWN.filter(({name}) => others.includes(name))
  const fitting = fittingColumns(wanted, room - NAME)
  const shown = others.flatMap((name) => fitting.filter((column) => column.name === name))
  const absent = wanted.filter((column) => !fitting.includes(column)).map(({header}) => header.toLowerCase())
  const row = (cell: (column: Pick<Column, 'name' | 'header'>) => string) =>
    `${shown.map((column) => fit(cell(column), column.width)).join('')}${cell({name: first, header: first.toUpperCase()})}\n`
  return {
    begin: () => row(({header}) => header),
    record: (fields: Fields) => row(({name}) => nameText(String(fields[name] ?? '-'))),
    end: () =>
      absentNote(absent, 'csv and json have all', room)
        .map((line) => `${line}\n`)
        .join(''),
  }
}

function fittingColumns(columns: readonly Column[], room: number): readonly Column[] {
  let left = room
  const fitting: Column[] = []
  for (const column of columns) {
    if (column.width > left) break
    left -= column.width
    fitting.push(column)
  }
  return fitting.length > 0 ? fitting : columns.slice(0, 1)
}
