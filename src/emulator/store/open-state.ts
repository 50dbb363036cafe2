// Opens the state file, makes it where there is none, and says which file is not one.

import {closeSync, existsSync, openSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {CliError, ConfigurationError, UsageError} from '../../errors/cli-error.js'
import {UnusableState} from '../../errors/unusable-state.js'
import {whyUnwritable} from '../../files/file-errors.js'
import {makeFolder} from '../../files/make-folder.js'
import {connect} from './connect.js'
import {retryWhileBusy} from './retry-while-busy.js'
import {SCHEMA} from './schema.js'
import type {Sql} from './sql.js'
import {isBlank, MARK, requireState, requireVersion} from './state-mark.js'

/** @throws ConfigurationError where the file cannot be opened, or is not a state of this version */
export function openState(file: string, patience?: number): Promise<Sql> {
  return explaining(file, async () => {
    createFile(file)
    return prepared(file, patience, (sql) => {
      if (isBlank(sql)) createTables(sql)
      requireState(sql, file)
      requireVersion(sql, file)
    })
  })
}

/**
 * The state in a file that exists; nothing is made or changed.
 * @param version whether another version will do
 * @throws UsageError where there is no such file, ConfigurationError where it is not a state
 */
export async function openExistingState(file: string, version: 'this' | 'any'): Promise<Sql> {
  if (!existsSync(file))
    throw new UsageError(`No such file: ${file}`, {hints: ['Name a file that iotjobs local export wrote']})
  const opened = explaining(file, () =>
    prepared(file, undefined, (sql) => {
      requireState(sql, file)
      if (version === 'this') requireVersion(sql, file)
    }),
  )
  // For what is imported, another file does not help.
  return version === 'any' ? opened : opened.catch((error: unknown) => Promise.reject(foreign(error)))
}

const foreign = (error: unknown) =>
  error instanceof UnusableState
    ? new ConfigurationError('Configuration', error.message, {cause: error, hints: error.hints})
    : error

async function prepared(file: string, patience: number | undefined, prepare: (sql: Sql) => void): Promise<Sql> {
  const sql = await connect(file)
  try {
    await retryWhileBusy(file, () => prepare(sql), patience)
    // In WAL mode, NORMAL may lose the last writes when the machine fails, never when a process does.
    sql.get('PRAGMA synchronous = NORMAL')
    return sql
  } catch (error) {
    sql.close()
    throw error
  }
}

async function explaining(file: string, work: () => Promise<Sql>): Promise<Sql> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CliError) throw error
    const reason = isFolder(file) ? 'it is a folder' : whyUnwritable(error)
    throw new UnusableState(`Cannot open the local state "${file}": ${reason}`, {cause: error})
  }
}

/**
 * For the owner's eyes: documents may hold secrets. SQLite gives its side files the mode of the main one. A file that exists is
 * not touched: closing it would drop the locks that another connection of this process holds on it, and with them the state.
 */
function createFile(file: string): void {
  if (existsSync(file)) return
  makeFolder(dirname(file))
  closeSync(openSync(file, 'a', 0o600))
}

/** Several processes may be at it at once: one makes the switch and the tables, the others look again. */
function createTables(sql: Sql): void {
  sql.get('PRAGMA journal_mode = WAL')
  sql.transaction('write', () => {
    if (isBlank(sql)) sql.script(SCHEMA + MARK)
  })
}

/** Of a name that the file system does not take, it says why it could not be opened. */
function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}
