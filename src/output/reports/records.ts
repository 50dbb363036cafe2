// Records one after the other, as JSON, JSON lines, CSV, names of things, or aligned columns. Knows what no record means.
import {fit} from '../cells.js'
import {deviceText} from '../device-text.js'
import {type Cell, csvLine} from './csv.js'
import type {RecordFormat} from './formats.js'

/** The members of a record, in the order of the columns; one of them is `thing`. */
export type Fields = Readonly<Record<string, Cell>>

export interface RecordWriter {
  begin(): string
  record(fields: Fields): string
  end(): string
}

const WRITERS: Readonly<Record<RecordFormat, (names: readonly string[]) => RecordWriter>> = {
  table,
  json,
  ndjson: () => ({begin: () => '', record: (fields) => `${JSON.stringify(fields)}\n`, end: () => ''}),
  csv: (names) => ({
    begin: () => csvLine(names),
    record: (fields) => csvLine(names.map((name) => fields[name])),
    end: () => '',
  }),
  things: () => ({begin: () => '', record: ({thing}) => `${deviceText(String(thing ?? ''))}\n`, end: () => ''}),
}

export const recordWriter = (format: RecordFormat, names: readonly string[]): RecordWriter => WRITERS[format](names)

function json(): RecordWriter {
  let count = 0
  return {
    begin: () => '[',
    record: (fields) => `${count++ === 0 ? '\n' : ',\n'}    ${JSON.stringify(fields)}`,
    end: () => (count === 0 ? ']\n' : '\n]\n'),
  }
}

const COLUMN = 22

/** Widths do not wait for the last record. The first column is never cut: it is what people copy, so it stands last. */
function table(names: readonly string[]): RecordWriter {
  const [first = '', ...others] = names
  const row = (cell: (name: string) => string) =>
    `${others.map((name) => fit(cell(name), name.endsWith('At') ? COLUMN : Math.max(12, name.length + 2))).join('')}${cell(first)}\n`
  return {
    begin: () => row((name) => name.toUpperCase()),
    record: (fields) => row((name) => deviceText(String(fields[name] ?? '-'))),
    end: () => '',
  }
}
