// What the store needs of a SQLite driver, and the two that there are: the package libsql where it is installed, else what
// Node itself has. The executable has Node's alone.

export type Bindable = string | number | bigint | boolean | null | undefined

export interface Connection {
  prepare(sql: string): Statement
  exec(sql: string): unknown
  readonly inTransaction: boolean
  close(): unknown
}

export interface Statement {
  run(values: readonly Bindable[]): {readonly changes: number; readonly rowid: number}
  get(values: readonly Bindable[]): unknown
  columns(): readonly string[]
}

/** @param file an absolute path: drivers take other names for databases elsewhere, or in memory */
export type Driver = (file: string) => Connection

export async function libsql(): Promise<Driver> {
  const {default: Database} = await import('libsql')
  return (file) => {
    const database = new Database(file)
    return {
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          // The driver takes one array.
          run(values) {
            const {changes, lastInsertRowid} = statement.run(bound(values))
            return {changes, rowid: Number(lastInsertRowid)}
          },
          get: (values) => statement.get(bound(values)),
          columns: () => statement.columns().map(({name}) => name),
        }
      },
      exec: (sql) => database.exec(sql),
      get inTransaction() {
        return database.inTransaction
      },
      close: () => database.close(),
    }
  }
}

/** @throws where Node has none, as Node 20 */
export async function nodeSqlite(): Promise<Driver> {
  const {DatabaseSync}: NodeSqlite = await import(NODE_SQLITE)
  return (file) => {
    const database = new DatabaseSync(file)
    return {
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          run(values) {
            const {changes, lastInsertRowid} = statement.run(...bound(values))
            return {changes: Number(changes), rowid: Number(lastInsertRowid)}
          },
          get: (values) => statement.get(...bound(values)),
          columns: () => statement.columns().map(({name}) => name),
        }
      },
      exec: (sql) => database.exec(sql),
      get inTransaction() {
        return database.isTransaction
      },
      close: () => database.close(),
    }
  }
}

/** Drivers refuse a boolean, or end the process when they meet one. */
function bound(values: readonly Bindable[]): (string | number | bigint | null)[] {
  return values.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)))
}

/** The types of Node 20 do not know it. */
const NODE_SQLITE: string = 'node:sqlite'

interface NodeSqlite {
  readonly DatabaseSync: new (
    file: string,
  ) => {
    prepare(sql: string): {
      run(...values: unknown[]): {readonly changes: number | bigint; readonly lastInsertRowid: number | bigint}
      get(...values: unknown[]): unknown
      columns(): readonly {readonly name: string}[]
    }
    exec(sql: string): void
    readonly isTransaction: boolean
    close(): void
  }
}
