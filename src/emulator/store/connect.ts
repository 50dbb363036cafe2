// Opens a SQLite file of this machine. Knows the driver, not what is in the file.
import {resolve} from 'node:path'
import {ConfigurationError} from '../../errors/cli-error.js'
import {type Driver, libsql, nodeSqlite} from './driver.js'
import {type Sql, sqlOf} from './sql.js'

export async function connect(file: string): Promise<Sql> {
  const open = await loadDriver()
  const sql = sqlOf(open(resolve(file)))
  sql.get(`PRAGMA busy_timeout = ${BUSY_MS}`)
  return sql
}

/** The wait for other processes that stops this one; longer ones are slept through elsewhere. */
export const BUSY_MS = 10

/** libsql is optional when iotjobs is installed: it serves the Node that has no complete SQLite of its own. */
async function loadDriver(): Promise<Driver> {
  try {
    return nodeSqlite() ?? (await libsql())
  } catch (error) {
    throw new ConfigurationError(
      'Configuration',
      'The local simulator needs Node 22.16 or newer, or the package libsql, which cannot be loaded',
      {
        cause: error,
        hints: [
          'Install iotjobs again in the way it was installed, with optional dependencies (npm: --include=optional, without --omit=optional)',
        ],
      },
    )
  }
}
