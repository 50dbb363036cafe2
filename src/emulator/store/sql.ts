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

/** Whether other processes are in the way. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && String(error.code).startsWith('SQLITE_BUSY')) ||
    // Node's own driver tells SQLite's number, which may carry a cause in its upper bits.
    ('errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY))

const SQLITE_BUSY = 5

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
  for (const [index, name] of names.entries()) row[name] = values[index]
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
