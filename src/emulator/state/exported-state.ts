// A state as one file, to be kept or handed on, and back again.

import {closeSync, openSync, realpathSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'
import {CliError, OtherError, UsageError} from '../../errors/cli-error.js'
import {whyUnwritable} from '../../files/file-errors.js'
import {makeFolder} from '../../files/make-folder.js'
import type {LocalService} from '../local-service.js'
import {findDamage} from '../store/damage.js'
import {openExistingState, openState} from '../store/open-state.js'
import {copyTables} from '../store/replace-tables.js'
import {retryWhileBusy} from '../store/retry-while-busy.js'
import {damaged, diskError, stateError} from '../store/state-error.js'

/**
 * As it is at one moment, while other processes may write to it.
 * @throws UsageError where the file exists
 */
export async function exportState(service: LocalService, file: string): Promise<void> {
  createPrivate(file)
  try {
    await service.copyTo(file)
  } catch (error) {
    rmSync(file, {force: true})
    throw diskError(error, `Cannot write "${file}"`) ?? error
  }
}

/**
 * Replaces the whole state by what the file holds at this moment, be it in use or not.
 * @throws UsageError where there is no such file, ConfigurationError where it is not a state of this version
 */
export async function importState(stateFile: string, file: string): Promise<void> {
  await checkImport(file)
  const sql = await openState(stateFile)
  try {
    if (realpathSync(stateFile) === realpathSync(file)) throw new UsageError(`This is the state itself: ${file}`)
    sql.script('PRAGMA foreign_keys = OFF')
    sql.run('ATTACH ? AS incoming', realpathSync(file))
    await retryWhileBusy(stateFile, () => sql.transaction('write', () => copyTables(sql, 'incoming')))
  } catch (error) {
    if (error instanceof CliError) throw error
    throw unreadable(file, error)
  } finally {
    sql.close()
  }
}

/**
 * Looks at the file before anything is asked or changed.
 * @throws UsageError where there is no such file, ConfigurationError where it is not a state of this version, OtherError where it is damaged
 */
export async function checkImport(file: string): Promise<void> {
  const source = await openExistingState(file, 'this')
  try {
    const where = findDamage(source)
    if (where !== undefined) throw damaged(file, where)
  } catch (error) {
    throw stateError(error, file, source)
  } finally {
    source.close()
  }
}

function unreadable(file: string, error: unknown): OtherError {
  const cause = stateError(error, file, undefined)
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new OtherError('LocalState', `Cannot import "${file}": ${reason}`, {
    cause,
    hints: ['The state was not changed'],
  })
}

/** For the owner's eyes, as every state is; never something that is there already, nor what a link points to. */
function createPrivate(file: string): void {
  try {
    makeFolder(dirname(file))
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`File exists: ${file}`, {hints: ['Name a file that does not exist']})
    throw new OtherError('Output', `Cannot write "${file}": ${whyUnwritable(error)}`, {cause: error})
  }
}
