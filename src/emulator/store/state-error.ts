// What fails while a state is read or written → an error that says what is wrong and what to do.
import {CliError, OtherError} from '../../errors/cli-error.js'
import {ServiceException} from '../service-exception.js'
import {findDamage} from './damage.js'
import type {Sql} from './sql.js'

const CAUSES: readonly (readonly [code: RegExp, reason: string, hint: string])[] = [
  [/^SQLITE_FULL/, 'the disk is full', 'Nothing was changed; free some space, and try again'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/, 'it may not be written', 'Check who owns the file and its folder'],
  [/^SQLITE_IOERR/, 'the disk failed', 'Nothing was changed; check the disk, and try again'],
]

/** @param sql the state, where it could be opened */
export function stateError(error: unknown, file: string, sql: Sql | undefined): unknown {
  if (error instanceof CliError || error instanceof ServiceException) return error
  const failed = diskError(error, `Cannot write the local state "${file}"`)
  if (failed) return failed
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))) return damaged(file, undefined, error)
  const where = sql && damageIn(sql)
  return where === undefined ? error : damaged(file, where, error)
}

/** @param what failed, in words */
export function diskError(cause: unknown, what: string): OtherError | undefined {
  const [, reason, hint = ''] = CAUSES.find(([pattern]) => pattern.test(codeOf(cause))) ?? []
  return reason === undefined ? undefined : new OtherError('LocalState', `${what}: ${reason}`, {cause, hints: [hint]})
}

export function damaged(file: string, where: string | undefined, cause?: unknown): OtherError {
  const place = where === undefined ? '' : `: ${where} holds what iotjobs never writes`
  return new OtherError('LocalState', `The local state "${file}" is damaged${place}`, {
    cause,
    hints: ['Bring back a copy with iotjobs local import FILE, or begin anew with iotjobs local reset'],
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

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
