// What fails while a state is read or written → an error that says what is wrong and what to do.
import {CliError, OtherError} from '../../errors/cli-error.js'
import {ServiceException} from '../service-exception.js'
import {findDamage} from './damage.js'
import {failureOf, type Sql, type SqliteFailure} from './sql.js'

const UNWRITABLE = ['it is not writable', 'Check who owns the file and its folder'] as const
const CAUSES: {readonly [Failure in SqliteFailure]?: readonly [reason: string, hint: string]} = {
  SQLITE_FULL: ['the disk is full', 'Nothing was changed; free some space, and try again'],
  SQLITE_IOERR: ['the disk failed', 'Nothing was changed; check the disk, and try again'],
  SQLITE_READONLY: UNWRITABLE,
  SQLITE_CANTOPEN: UNWRITABLE,
  SQLITE_PERM: UNWRITABLE,
}

/** @param sql the state, where it could be opened */
export function stateError(error: unknown, file: string, sql: Sql | undefined): unknown {
  if (error instanceof CliError || error instanceof ServiceException) return error
  const failed = diskError(error, `Cannot write the local state "${file}"`)
  if (failed) return failed
  const failure = failureOf(error)
  if (failure === 'SQLITE_CORRUPT' || failure === 'SQLITE_NOTADB') return damaged(file, undefined, error)
  const where = sql && damageIn(sql)
  return where === undefined ? error : damaged(file, where, error)
}

/** @param what failed, in words */
export function diskError(cause: unknown, what: string): OtherError | undefined {
  const failure = failureOf(cause)
  const [reason, hint = ''] = (failure && CAUSES[failure]) ?? []
  return reason === undefined ? undefined : new OtherError('LocalState', `${what}: ${reason}`, {cause, hints: [hint]})
}

export function damaged(file: string, where: string | undefined, cause?: unknown): OtherError {
  const detail = where === undefined ? '' : `: ${where} holds what iotjobs never writes`
  return new OtherError('LocalState', `The local state "${file}" is damaged${detail}`, {
    cause,
    hints: ['Restore a copy with iotjobs local import FILE, or start over with iotjobs local reset'],
  })
}

/** To look may fail for the very damage. */
function damageIn(sql: Sql): string | undefined {
  try {
    return findDamage(sql)
  } catch {
    return undefined
  }
}
