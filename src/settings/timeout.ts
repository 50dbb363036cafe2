// Timeouts as they are typed, in seconds. Zero is forever.
import {UsageError} from '../errors/cli-error.js'
import {parseInteger} from '../value/number-text.js'

const DEFAULT_SECONDS = 60

/** @param kind which of the two, as its flag and its errors name it */
export function readTimeout(kind: 'read' | 'connect', typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_SECONDS
  const seconds = parseInteger(typed)
  if (seconds === undefined) throw invalid(kind, typed)
  if (seconds >= 0) return Number(seconds)
  throw new UsageError(`argument --cli-${kind}-timeout: must be 0 or more seconds, not ${seconds}`, {
    hints: ['0 waits forever; the default is 60'],
  })
}

const invalid = (kind: string, typed: string) =>
  new UsageError(`argument --cli-${kind}-timeout: invalid int value: '${typed}'`, {
    hints: ['Write whole seconds, such as 60; 0 waits forever'],
  })
