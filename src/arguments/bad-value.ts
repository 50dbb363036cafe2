// A value that cannot be read, before it is known which flag it belongs to; and the place where it learns that.
import {type ErrorOptions, UsageError} from '../errors/cli-error.js'

/** Says the reason alone: "Expected: '=', received…"; never shown as it is. */
export class BadValue extends Error {
  readonly hints: readonly string[]

  constructor(message: string, {cause, hints = []}: ErrorOptions = {}) {
    super(message, cause === undefined ? undefined : {cause})
    this.hints = hints
  }
}

/** Runs what reads the value of a flag, and names the flag in what goes wrong. */
export function readingFlag<Result>(flag: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof BadValue ? usageError(flag, error) : error
  }
}

export function usageError(flag: string, {message, hints, cause}: BadValue): UsageError {
  return new UsageError(`Error parsing parameter '${flag}': ${message}`, {hints, cause})
}
