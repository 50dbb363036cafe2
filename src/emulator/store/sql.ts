// A connection to the state file: prepared statements and transactions. Knows SQLite, not what is in it.
import type {Bindable, Connection, Statement} from './driver.js'

export interface Sql {
  /** @returns how many rows changed */
  run(sql: string, ...values: readonly Bindable[]): number
  /** @returns the id of the new row */
  insert(sql: string, ...values: readonly Bindable[]): number
  get<Row>(sql: string, ...values: readonly Bindable[]): Row | undefined
  /** Of a SELECT without two columns of one name. */
  all<Row>(sql: string, ...values: readonly Bindable[]): Row[]
  script(sql: string): void
  /** All of the work or none of it. Reads see one state; a write stands alone. */
  transaction<Result>(mode: 'read' | 'write', work: () => Result): Result
  close(): void
}

/**
 * What kind of failure it is, by SQLite's number without the cause in its upper bits; nothing where it is not one of SQLite.
 * libsql tells the name of the code, Node's own driver the number.
 */
export function failureOf(error: unknown): SqliteFailure | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error) return BY_NUMBER.get(Number(error.errcode) & 0xff)
  const name = 'code' in error ? String(error.code) : ''
  return [...BY_NUMBER.values()].find((failure) => name === failure || name.startsWith(`${failure}_`))
}

export type SqliteFailure =
  | 'SQLITE_BUSY'
  | 'SQLITE_PERM'
  | 'SQLITE_READONLY'
  | 'SQLITE_IOERR'
  | 'SQLITE_CORRUPT'
  | 'SQLITE_FULL'
  | 'SQLITE_CANTOPEN'
  | 'SQLITE_NOTADB'

const BY_NUMBER: ReadonlyMap<number, SqliteFailure> = new Map([
  [3, 'SQLITE_PERM'],
  [5, 'SQLITE_BUSY'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [26, 'SQLITE_NOTADB'],
])

/** Whether other processes are in the way. */
export const isBusy = (error: unknown): boolean => failureOf(error) === 'SQLITE_BUSY'

export function sqlOf(connection: Connection): Sql {
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  const listings = new Map<string, Listing>()
  const listing = (sql: string) => {
    const known = listings.get(sql)
    if (known) return known
    const made = listingOf(sql, prepare(sql))
    listings.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => prepare(sql).run(values).changes,
    insert: (sql, ...values) => prepare(sql).run(values).rowid,
    get: <Row>(sql: string, ...values: readonly Bindable[]) => prepare(sql).get(values) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly Bindable[]) => {
      const {query, names} = listing(sql)
      const {rows} = prepare(query).get(values) as {rows: string}
      return (JSON.parse(rows) as unknown[][]).map((row) => toRow<Row>(names, row))
    },
    script: (sql) => {
      connection.exec(sql)
    },
    transaction: (mode, work) => transaction(connection, mode, work),
    close: () => {
      connection.close()
    },
  }
}

interface Listing {
  readonly query: string
  readonly names: readonly string[]
}

/**
 * Rows come as one text: the driver keeps memory for each row that it makes until the event loop turns, and a transaction may
 * read a million of them.
 */
function listingOf(sql: string, statement: Statement): Listing {
  const names = statement.columns()
  const columns = names.map((name) => `"${name}"`).join(', ')
  return {names, query: `SELECT json_group_array(json_array(${columns})) AS rows FROM (${sql})`}
}

function toRow<Row>(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  let index = 0
  for (const name of names) row[name] = values[index++]
  return row as Row
}

function transaction<Result>(connection: Connection, mode: 'read' | 'write', work: () => Result): Result {
  connection.exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN')
  try {
    const result = work()
    connection.exec('COMMIT')
    return result
  } catch (error) {
    // A failed COMMIT may have ended the transaction by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}
