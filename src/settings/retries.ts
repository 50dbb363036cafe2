// How often and in which manner a failed request is sent again.
import {OtherError} from '../errors/cli-error.js'
import {parseInteger} from '../value/number-text.js'
import {findEvenEmpty, oneOf, type Sources} from './setting.js'

export interface Retries {
  readonly mode: 'standard' | 'adaptive'
  /** The first sending included. */
  readonly maxAttempts: number
}

const DEFAULT_MAX_ATTEMPTS = 3

export function findRetries(sources: Sources): Retries {
  const mode = oneOf(
    findEvenEmpty(sources, 'AWS_RETRY_MODE', 'retry_mode'),
    ['standard', 'adaptive'] as const,
    'standard',
    ({value, source}) =>
      new OtherError(
        'Configuration',
        `Invalid value provided to "mode": "${value}" must be one of: "standard" or "adaptive"`,
        {hints: [`It comes from ${source}`]},
      ),
  )
  return {mode, maxAttempts: findMaxAttempts(sources)}
}

function findMaxAttempts(sources: Sources): number {
  const setting = findEvenEmpty(sources, 'AWS_MAX_ATTEMPTS', 'max_attempts')
  if (!setting) return DEFAULT_MAX_ATTEMPTS
  const attempts = Number(parseInteger(setting.value) ?? Number.NaN)
  if (attempts >= 1) return attempts
  const reason = Number.isNaN(attempts) ? `invalid int value: '${setting.value}'` : 'must be 1 or more'
  throw new OtherError('Configuration', `${setting.source}: ${reason}`, {
    hints: ['1 sends once and never again; the default is 3'],
  })
}
