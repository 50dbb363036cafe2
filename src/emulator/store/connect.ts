// Opens a SQLite file of this machine. Knows the driver, not what is in the file.
import {resolve} from 'node:path'
import {ConfigurationError} from '../../errors/cli-error.js'
import {type Sql, sqlOf} from './sql.js'

/** The driver takes a name such as `http://host` for a database elsewhere; an absolute path never is one. */
export async function connect(file: string): Promise<Sql> {
  const Database = await loadSqlite()
  const sql = sqlOf(new Database(resolve(file)))
  sql.get(`PRAGMA busy_timeout = ${BUSY_MS}`)
  return sql
}

/** The wait for other processes that stops this one; longer ones are slept through elsewhere. */
export const BUSY_MS = 10

/** Optional when iotjobs is installed: the rest of it needs no native code. */
async function loadSqlite() {
  try {
    return (await import('libsql')).default
  } catch (error) {
    throw new ConfigurationError(
      'Configuration',
      'The local simulator needs the package libsql, which cannot be loaded',
      {
        cause: error,
        hints: [
          'Install iotjobs again in the way it was installed, with optional dependencies (npm: --include=optional, without --omit=optional)',
        ],
      },
    )
  }
}
