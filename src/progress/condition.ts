// What counts as good enough, as typed: `succeeded>=98%`, or several with commas: `failed<=5,timed-out==0`. Pure.
import {UsageError} from '../errors/cli-error.js'
import type {Progress} from './progress.js'

export type Condition = (progress: Progress) => boolean

const TERM = /^\s*([a-z_-]+)\s*(>=|<=|==|=|>|<)\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/i

const COUNTS: Readonly<Record<string, (progress: Progress) => number>> = {
  succeeded: ({things}) => things.SUCCEEDED,
  failed: ({things}) => things.FAILED,
  'timed-out': ({things}) => things.TIMED_OUT,
  rejected: ({things}) => things.REJECTED,
  canceled: ({things}) => things.CANCELED,
  removed: ({things}) => things.REMOVED,
  bad: ({bad}) => bad,
  finished: ({finished}) => finished,
}

const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '==': (left, right) => left === right,
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
}

/**
 * Percentages are of all things of the job, not of those that have finished: early luck satisfies nothing.
 * @throws UsageError
 */
export function parseCondition(text: string, flag: string): Condition {
  const terms = text.split(',').map((term) => parseTerm(term, text, flag))
  return (progress) => terms.every((holds) => holds(progress))
}

function parseTerm(term: string, text: string, flag: string): Condition {
  const [, name = '', operator = '', bound = '', sign = ''] = TERM.exec(term) ?? []
  const word = name.toLowerCase().replaceAll('_', '-')
  const count = Object.hasOwn(COUNTS, word) ? COUNTS[word] : undefined
  const compare = COMPARE[operator]
  if (!count || !compare || (sign === '%' && Number(bound) > 100)) {
    throw new UsageError(`argument ${flag}: not a condition: '${term.trim()}' in '${text}'`, {
      hints: [
        `Write it as succeeded>=98% or failed<=5, several with commas between them; it may count ${Object.keys(COUNTS).join(', ')}`,
        'Quote it: shells take < and > for themselves',
      ],
    })
  }
  const right = Number(bound)
  return (progress) => {
    const left = count(progress)
    // Compared as a product, so that no rounding lets 97.99 pass for 98.
    return sign === '%' ? progress.total > 0 && compare(left * 100, right * progress.total) : compare(left, right)
  }
}
