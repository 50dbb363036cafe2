// What the caller makes of problems: codes that are ignored, and warnings that count as errors.
import {isProblemCode} from './codes.js'
import type {Problem} from './problem.js'

export interface SeverityPolicy {
  readonly strict: boolean
  readonly ignored: ReadonlySet<string>
}

/** Notes stay notes, however strict. */
export function applySeverityPolicy(problems: readonly Problem[], {strict, ignored}: SeverityPolicy): Problem[] {
  const counted = problems.filter(({code}) => !ignored.has(code))
  return strict ? counted.map((one) => (one.severity === 'warning' ? {...one, severity: 'error'} : one)) : counted
}

/** What the AWS CLI itself refuses; a request without it could not even be written. */
export const isIgnorable = (code: string): boolean => isProblemCode(code) && !code.startsWith('E1')
