// Records one after the other, as JSON, JSON lines, CSV, names of things, or aligned columns. Knows what no record means.
import {deviceText} from '../terminal/device-text.js'
import {csvLine} from './csv.js'
import type {RecordFormat} from './formats.js'
import {recordTable} from './record-table.js'
import type {RecordWriter} from './record-writer.js'

const WRITERS: Readonly<Record<RecordFormat, (names: readonly string[], room?: number) => RecordWriter>> = {
  table: recordTable,
  json,
  ndjson: () => ({begin: () => '', record: (fields) => `${JSON.stringify(fields)}\n`, end: () => ''}),
  csv: (names) => ({
    begin: () => csvLine(names),
    record: (fields) => csvLine(names.map((name) => fields[name])),
    end: () => '',
  }),
  things: () => ({begin: () => '', record: ({thing}) => `${deviceText(String(thing ?? ''))}\n`, end: () => ''}),
}

/** @param room columns of the terminal, where people read there */
export const recordWriter = (format: RecordFormat, names: readonly string[], room?: number): RecordWriter =>
  WRITERS[format](names, room)

function json(): RecordWriter {
  let count = 0
  return {
    begin: () => '[',
    record: (fields) => `${count++ === 0 ? '\n' : ',\n'}    ${JSON.stringify(fields)}`,
    end: () => (count === 0 ? ']\n' : '\n]\n'),
  }
}
