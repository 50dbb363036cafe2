// What a record is, and what writes records in a format. Types alone.
import type {Cell} from './csv.js'

/** The members of a record, in the order of the columns; one of them is `thing`. */
export type Fields = Readonly<Record<string, Cell>>

export interface RecordWriter {
  begin(): string
  record(fields: Fields): string
  end(): string
}
