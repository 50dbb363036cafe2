// A connection to the state file: prepared statements and transactions. Knows SQLite, not what is in it.
import type Database from 'libsql'

export type Bindable = string | number | bigint | boolean | null | undefined

export interface Sql {
  /** @returns how many rows changed */
  run(sql: string, ...values: readonly Bindable[]): number
  /** @returns the id of the new row */
  insert(sql: string, ...values: readonly Bindable[]): number
  get<Row>(sql: string, ...values: readonly Bindable[]): Row | undefined
  all<Row>(sql: string, ...values: readonly Bindable[]): Row[]
  script(sql: string): void
  /** All of the work or none of it. Reads see one state; a write stands alone. */
  transaction<Result>(mode: 'read' | 'write', work: () => Result): Result
  close(): void
}

/** Whether other processes are in the way. */
export const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

export function sqlOf(connection: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    run: (sql, ...values) => prepare(sql).run(bind(values)).changes,
    insert: (sql, ...values) => Number(prepare(sql).run(bind(values)).lastInsertRowid),
    get: <Row>(sql: string, ...values: readonly Bindable[]) => prepare(sql).get(bind(values)) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly Bindable[]) => prepare(sql).all(bind(values)) as Row[],
    script: (sql) => {
      connection.exec(sql)
    },
    transaction: (mode, work) => transaction(connection, mode, work),
    close: () => {
      connection.close()
    },
  }
}

function transaction<Result>(connection: Database.Database, mode: 'read' | 'write', work: () => Result): Result {
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

/** The driver takes one array, and ends the process when it meets a boolean. */
function bind(values: readonly Bindable[]): (string | number | bigint | null)[] {
  return values.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)))
}
