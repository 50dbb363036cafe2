// Forgets everything that a state holds; the file stays, and may be in use.
import {existsSync} from 'node:fs'
import {openExistingState} from '../store/open-state.js'
import {emptyTables} from '../store/replace-tables.js'
import {retryWhileBusy} from '../store/retry-while-busy.js'
import {isBusy, type Sql} from '../store/sql.js'

/**
 * Of any version. Where there is no file, there is nothing to forget.
 * @throws ConfigurationError where the file is not a state: it is left as it is
 */
export async function resetState(stateFile: string): Promise<void> {
  if (!existsSync(stateFile)) return
  const sql = await openExistingState(stateFile, 'any')
  try {
    sql.script('PRAGMA foreign_keys = OFF')
    await retryWhileBusy(stateFile, () => sql.transaction('write', () => emptyTables(sql)))
    shrink(sql)
  } finally {
    sql.close()
  }
}

/** Deleted rows stay readable in the file until then. Others that are at work may keep it from happening. */
function shrink(sql: Sql): void {
  try {
    sql.script('VACUUM')
    sql.get('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}
