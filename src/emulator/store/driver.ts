// What the store needs of a SQLite driver, and the two that there are: Node's own, and the package libsql for a Node that has
// none, or not all of it. The executable has Node's alone.

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

/** @returns nothing where Node has none, as Node 20, or where it lacks what the store needs, as before Node 22.16 */
export function nodeSqlite(): Driver | undefined {
  const sqlite = withoutWarning(() => process.getBuiltinModule(NODE_SQLITE)) as NodeSqlite | undefined
  if (!sqlite?.StatementSync.prototype.columns) return undefined
  return (file) => {
    const database = new sqlite.DatabaseSync(file)
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

/** Node 22 calls its SQLite experimental, on the user's terminal. The tests of the store hold it to what is needed. */
function withoutWarning<Result>(load: () => Result): Result {
  const {emitWarning} = process
  process.emitWarning = () => {}
  try {
    return load()
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Drivers refuse a boolean, or end the process when they meet one. Catching up binds a million times: what is right stays. */
function bound(values: readonly Bindable[]): readonly (string | number | bigint | null)[] {
  return values.every(isBound)
    ? values
    : values.map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)))
}

const isBound = (value: Bindable): value is string | number | bigint | null =>
  value !== undefined && typeof value !== 'boolean'

/** The types of Node 20 do not know it. */
const NODE_SQLITE: string = 'node:sqlite'

interface NodeSqlite {
  readonly StatementSync: {readonly prototype: {readonly columns?: unknown}}
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
