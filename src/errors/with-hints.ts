// An error and what to say besides: it stays what it is, for programs and for advice.
import {CliError, ServiceError} from './cli-error.js'

/** @returns the same error with hints that come before its own */
export function withHints(error: CliError, hints: readonly string[]): CliError {
  if (error instanceof ServiceError) return error.withHints(hints)
  const {code, exitCode, message, cause, unsettled} = error
  return new CliError(code, exitCode, message, {cause, unsettled, hints: [...hints, ...error.hints]})
}
