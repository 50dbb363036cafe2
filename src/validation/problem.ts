// What validation finds, as data: which rule, where, and the figures. `problem-text.ts` alone puts it into words.
import type {Path} from '../value/path.js'
import type {Value} from '../value/value.js'
import {codes, type ProblemCode, severityOf} from './codes.js'

export type Severity = 'error' | 'warning' | 'note'
/** Names of members and keys of maps, and indexes of lists. */
/** The figures of a rule, by the names that its sentence in the table of codes uses. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

export interface Problem {
  /** Stable: `E201`. The letter is the severity's. */
  readonly code: ProblemCode
  readonly severity: Severity
  /** Empty where the request as a whole is at fault; for a missing member, where it should stand. */
  readonly path: Path
  /** The path's last part is itself at fault: a key of a map, or the name of an unknown member. */
  readonly atKey: boolean
  readonly value?: Value
  /** The code's name in words: `maximum`. */
  readonly rule: string
  readonly expected: Facts
  /** What to do in this very case; the table of codes has a general one. */
  readonly fix?: string
  readonly source: string
  /** How many problems of this kind follow that are not listed. */
  readonly more?: number
}

export interface Details {
  readonly value?: Value | undefined
  readonly expected?: Facts
  readonly fix?: string | undefined
  readonly source?: string
  readonly atKey?: boolean
}

/** @param path copied, since walking an input reuses its path */
export function problem(code: ProblemCode, path: Path, details: Details = {}): Problem {
  const {value, expected = {}, fix, source = codes[code].source, atKey = false} = details
  return {
    code,
    severity: severityOf(code),
    path: [...path],
    atKey,
    rule: codes[code].rule,
    expected,
    source,
    ...(value === undefined ? {} : {value}),
    ...(fix === undefined ? {} : {fix}),
  }
}
