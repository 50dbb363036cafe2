// The whole content of a state is replaced, in the same file and in one transaction: processes that have it open go on
// with what is there now, and one that dies on the way has changed nothing.
import {SCHEMA} from './schema.js'
import type {Sql} from './sql.js'
import {MARK} from './state-mark.js'

/** Within a write transaction. Tables of other versions go too. */
export function emptyTables(sql: Sql): void {
  for (const table of tablesOf(sql)) sql.script(`DROP TABLE ${table}`)
  sql.script(SCHEMA + MARK)
}

/** Within a write transaction. @param from the name under which a state of this version is attached */
export function copyTables(sql: Sql, from: string): void {
  emptyTables(sql)
  for (const table of tablesOf(sql)) sql.script(`INSERT INTO main.${table} SELECT * FROM ${from}.${table}`)
  // Numbers of rows that are gone are not used again.
  sql.script(`DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence SELECT * FROM ${from}.sqlite_sequence`)
}

function tablesOf(sql: Sql): string[] {
  const query = `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`
  return sql.all<{name: string}>(query).map(({name}) => `"${name.replaceAll('"', '""')}"`)
}
