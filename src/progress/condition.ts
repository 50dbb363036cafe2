// What is good enough, as typed: `succeeded>=98%`, or several with commas: `failed<=5,timed-out==0`. Pure.
import {UsageError} from '../errors/cli-error.js'
import {didYouMean} from '../errors/words.js'
import {counted} from '../text/counted.js'
import {nearest} from '../text/nearest.js'
import {pastedHint} from '../text/pasted-characters.js'
import {type Progress, percent} from './progress.js'

export interface Condition {
  /** As typed. */
  readonly text: string
  readonly terms: readonly Term[]
}

interface Term {
  readonly text: string
  readonly word: string
  readonly operator: string
  readonly bound: number
  /** Whether the bound is a percentage of all things of the job. */
  readonly isShare: boolean
}

const TERM = /^\s*([a-z_-]+)\s*(>=|<=|==|=|>|<)\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/i

/** What a condition may count. */
export const CONDITION_COUNTS: Readonly<Record<string, (progress: Progress) => number>> = {
  succeeded: ({things}) => things.SUCCEEDED,
  failed: ({things}) => things.FAILED,
  'timed-out': ({things}) => things.TIMED_OUT,
  rejected: ({things}) => things.REJECTED,
  canceled: ({things}) => things.CANCELED,
  removed: ({things}) => things.REMOVED,
  bad: ({unsuccessful}) => unsuccessful,
  finished: ({finished}) => finished,
}

export const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '==': (left, right) => left === right,
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
}

/** @throws UsageError */
export function parseCondition(text: string, flag: string): Condition {
  return {text: text.trim(), terms: text.split(',').map((term) => parseTerm(term, text, flag))}
}

function parseTerm(term: string, text: string, flag: string): Term {
  const [, name = '', operator = '', bound = '', sign = ''] = TERM.exec(term) ?? []
  const word = name.toLowerCase().replaceAll('_', '-')
  const isShare = sign === '%'
  if (Object.hasOwn(CONDITION_COUNTS, word) && COMPARE[operator] && !(isShare && Number(bound) > 100)) {
    return {text: term.trim(), word, operator, bound: Number(bound), isShare}
  }
  const within = term === text ? '' : `, in '${text}'`
  const meant = Object.hasOwn(CONDITION_COUNTS, word) ? undefined : nearest(word, Object.keys(CONDITION_COUNTS))
  const pasted = pastedHint(text, 0)
  throw new UsageError(`argument ${flag}: '${term.trim()}' is not a valid condition${within}`, {
    hints: [
      ...(pasted === undefined ? [] : [pasted]),
      ...(meant === undefined ? [] : [didYouMean(meant)]),
      `Write it as succeeded>=98% or failed<=5, with commas between several; it may count ${Object.keys(CONDITION_COUNTS).join(', ')}`,
      'Put it in quotes: a shell reads < and > as redirection',
    ],
  })
}

/**
 * Percentages are of all things of the job, not of those that have finished: early luck satisfies nothing. Of no things, or
 * of a number that is not known, no percentage holds.
 */
export const holds = ({terms}: Condition, progress: Progress): boolean =>
  terms.every((term) => termHolds(term, progress))

function termHolds({word, operator, bound, isShare}: Term, progress: Progress): boolean {
  const count = CONDITION_COUNTS[word]?.(progress) ?? 0
  const compare = COMPARE[operator]
  if (!compare) return false
  if (!isShare) return compare(count, bound)
  // Compared as a product, so that no rounding lets 97.99 pass for 98.
  return hasKnownTotal(progress) && compare(count * 100, bound * progress.total)
}

const hasKnownTotal = ({total, totalSource}: Progress) => total > 0 && totalSource !== 'unknown'

/** The condition with both numbers of each part: `succeeded>=95% (4753 of 5000 things, 95.1 %)`. */
export function conditionFigures({terms}: Condition, progress: Progress): string {
  return terms.map((term) => `${term.text} (${figures(term, progress)})`).join(', ')
}

function figures({word}: Term, progress: Progress): string {
  const count = CONDITION_COUNTS[word]?.(progress) ?? 0
  if (!hasKnownTotal(progress)) return counted(count, 'thing')
  const {total} = progress
  return `${count} of ${counted(total, 'thing')}, ${percent(count, total)} %`
}

/** @returns a warning where a wait that this ends is over before any thing has finished */
export function metFromStart({text, terms}: Condition, {total, finished}: Progress): string[] {
  const isMet = terms.every(({operator, bound}) => /^[<>]/.test(operator) && COMPARE[operator]?.(0, bound))
  return isMet && total > 0 && finished < total
    ? [`${text} holds from the start, before any thing has finished. For what is good enough at the end use --ok-when`]
    : []
}

/** A lower bound of at most this is likely to be meant as a percentage. */
const LIKELY_SHARE = 100

/** Successes of a job are seldom counted one by one: where the job has more things, a percent sign may be missing. */
export function missingPercentSigns({terms}: Condition, progress: Progress): string[] {
  if (!hasKnownTotal(progress)) return []
  const {total} = progress
  return terms
    .filter(
      ({word, operator, bound, isShare}) =>
        !isShare &&
        ['succeeded', 'finished'].includes(word) &&
        !operator.startsWith('<') &&
        bound > 0 &&
        bound <= LIKELY_SHARE &&
        total > bound,
    )
    .map(
      ({text, word, bound}) =>
        `${text} counts things: ${bound} of ${total} is ${percent(bound, total)} %. For a percentage write ${word}>=${bound}%`,
    )
}
