// A value that cannot be read, before it is known which flag it belongs to; and the place where it learns that.

import {type ErrorOptions, UsageError} from '../errors/cli-error.js'
import {type Lines, linesBehind, linesText} from '../text/one-line.js'

/** Says the reason alone: "Expected: '=', received…"; never shown as it is. */
export class BadValue extends Error {
  readonly hints: readonly string[]

  constructor(message: Lines, {cause, hints = []}: ErrorOptions = {}) {
    super(linesText(message), cause === undefined ? undefined : {cause})
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

export function usageError(flag: string, error: BadValue): UsageError {
  const {hints, cause} = error
  return new UsageError(linesBehind(`Error parsing parameter '${flag}': `, error), {hints, cause})
}
