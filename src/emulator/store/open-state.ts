// Opens the state file, makes it where there is none, and says which file is not one. Knows the schema's version only.
import {closeSync, mkdirSync, openSync} from 'node:fs'
import {dirname} from 'node:path'
import {ConfigurationError} from '../../errors/cli-error.js'
import {SCHEMA, SCHEMA_VERSION} from './schema.js'
import {BUSY_MS, type Sql, sqlOf} from './sql.js'

/** @throws ConfigurationError where the file cannot be opened, or is not a state of this version */
export async function openState(file: string): Promise<Sql> {
  const Database = await loadSqlite()
  let sql: Sql | undefined
  try {
    createFile(file)
    sql = sqlOf(new Database(file))
    prepareConnection(sql)
    return sql
  } catch (error) {
    sql?.close()
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError(
      'Configuration',
      `Cannot open the local state "${file}": ${(error as Error).message}`,
      {
        cause: error,
        hints: ['Choose another file with --local-state'],
      },
    )
  }
}

/** Optional when iotjobs is installed: the rest of it needs no native code. */
async function loadSqlite() {
  try {
    return (await import('libsql')).default
  } catch (error) {
    throw new ConfigurationError(
      'Configuration',
      'The embedded service needs the package libsql, which cannot be loaded',
      {
        cause: error,
        hints: ['Install iotjobs anew with its optional dependencies: npm install --global --include=optional iotjobs'],
      },
    )
  }
}

/** For the owner's eyes: documents may hold secrets. SQLite gives its side files the mode of the main one. */
function createFile(file: string): void {
  mkdirSync(dirname(file), {recursive: true, mode: 0o700})
  closeSync(openSync(file, 'a', 0o600))
}

function prepareConnection(sql: Sql): void {
  sql.get(`PRAGMA busy_timeout = ${BUSY_MS}`)
  const found = versionOf(sql)
  if (found === 0) createTables(sql)
  else if (found !== SCHEMA_VERSION) refuse(found)
  // In WAL mode, NORMAL may lose the last writes when the machine fails, never when a process does.
  sql.get('PRAGMA synchronous = NORMAL')
}

function createTables(sql: Sql): void {
  switchToWal(sql)
  sql.transaction('write', () => {
    const found = versionOf(sql)
    if (found === SCHEMA_VERSION) return
    if (found !== 0) refuse(found)
    sql.script(SCHEMA)
    sql.script(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  })
}

/** SQLite does not wait when several processes make the switch at once; one of them succeeds, the others look again. */
function switchToWal(sql: Sql): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let attempt = 1; ; attempt++) {
    try {
      sql.get('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (attempt === WAL_ATTEMPTS || !isBusy(error)) throw error
      Atomics.wait(pause, 0, 0, WAL_PAUSE_MS)
    }
  }
}

const WAL_ATTEMPTS = 500
const WAL_PAUSE_MS = 20

export const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

const versionOf = (sql: Sql) => sql.get<{user_version: number}>('PRAGMA user_version')?.user_version ?? 0

function refuse(found: number): never {
  throw new ConfigurationError(
    'Configuration',
    `The local state has version ${found}, this program knows version ${SCHEMA_VERSION}`,
    {hints: ['Choose another file with --local-state, or reset the state']},
  )
}
