// What tells a state from the database of another program, and one version of it from another.
import {UnusableState} from '../../errors/unusable-state.js'
import {SCHEMA_VERSION} from './schema.js'
import type {Sql} from './sql.js'

/** SQLite keeps a number for the program that a file belongs to: "IoTJ". */
const APPLICATION_ID = 0x496f544a

export const MARK = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`

/** Only a database without anything in it may become a state. */
export function isBlank(sql: Sql): boolean {
  return idOf(sql) === 0 && sql.get<{n: number}>('SELECT count(*) AS n FROM sqlite_master')?.n === 0
}

/** @throws ConfigurationError where the file is the database of another program */
export function requireState(sql: Sql, file: string): void {
  if (idOf(sql) === APPLICATION_ID) return
  throw new UnusableState(`Not a local state of iotjobs: "${file}"`, {hints: ['It was not changed']})
}

/** @throws ConfigurationError */
export function requireVersion(sql: Sql, file: string): void {
  const found = sql.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0
  if (found === SCHEMA_VERSION) return
  const [message, hint] =
    found < SCHEMA_VERSION
      ? ['it was written by an older iotjobs', 'name another file, or reset the state, which deletes it']
      : ['it was written by a newer iotjobs', 'update iotjobs, or name another file']
  throw new UnusableState(
    `The local state "${file}" has version ${found}, this program knows version ${SCHEMA_VERSION}: ${message}`,
    {hints: [`To go on, ${hint}`]},
  )
}

const idOf = (sql: Sql) => sql.get<{application_id: number}>('PRAGMA application_id')?.application_id ?? 0
