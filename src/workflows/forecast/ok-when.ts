// What makes a forecast good enough, as typed: `ended<4h`, or several with commas: `took<=500,canceled<1%`. Pure.
import {UsageError} from '../../errors/cli-error.js'
import type {Forecast} from '../../forecast/forecast.js'
import {COMPARE} from '../../progress/condition.js'
import {durationText, parseDuration} from '../../progress/duration.js'

export interface OkWhen {
  readonly text: string
  readonly terms: readonly Term[]
}

interface Term {
  readonly text: string
  readonly word: string
  readonly operator: string
  /** Milliseconds, things, or a share of 1. */
  readonly bound: number
  readonly kind: 'time' | 'things' | 'share'
}

const TERM = /^\s*([a-z]+)\s*(>=|<=|==|=|>|<)\s*(\S+)\s*$/i
const WORDS: Readonly<Record<string, readonly Term['kind'][]>> = {
  sent: ['time'],
  ended: ['time'],
  took: ['things', 'share'],
  canceled: ['share'],
}

/** @throws UsageError */
export function parseOkWhen(text: string, flag: string): OkWhen {
  return {text: text.trim(), terms: text.split(',').map((term) => parseTerm(term, text, flag))}
}

function parseTerm(term: string, text: string, flag: string): Term {
  const [, name = '', operator = '', value = ''] = TERM.exec(term) ?? []
  const word = name.toLowerCase()
  const kinds = Object.hasOwn(WORDS, word) ? (WORDS[word] ?? []) : []
  const common = {text: term.trim(), word, operator}
  if (kinds.includes('time')) return {...common, bound: parseDuration(value, flag), kind: 'time'}
  const [, number, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(value) ?? []
  const kind = sign === '%' ? 'share' : 'things'
  if (number !== undefined && kinds.includes(kind) && !(kind === 'share' && Number(number) > 100)) {
    return {...common, bound: kind === 'share' ? Number(number) / 100 : Number(number), kind}
  }
  throw new UsageError(`argument ${flag}: '${term.trim()}' is not a valid condition, in '${text}'`, {
    hints: [
      'Write it as ended<4h, sent<=30m, took<=500 or canceled<1%, with commas between several',
      'Put it in quotes: a shell reads < and > as redirection',
    ],
  })
}

/** @returns the parts that do not hold, each with what was found; at the behaviour that was given */
export function brokenTerms({terms}: OkWhen, forecast: Forecast): string[] {
  return terms.flatMap((term) => {
    const found = foundFor(term, forecast)
    return COMPARE[term.operator]?.(found, term.bound) ? [] : [`${term.text} does not hold: ${figure(term, found)}`]
  })
}

/** Times are those that 95 of 100 rollouts keep; of odds the less favourable bound is taken. */
function foundFor({word, kind}: Term, {sent, ended, took, canceled, things}: Forecast): number {
  if (word === 'sent') return sent.things < things ? Infinity : sent.to
  if (word === 'ended') return ended?.last.p95 ?? Infinity
  if (word === 'canceled') return canceled.high
  return kind === 'share' ? took.p95 / Math.max(1, things) : took.p95
}

function figure({word, kind}: Term, found: number): string {
  if (kind === 'time') return found === Infinity ? `never all are ${word}` : `${word} after ${durationText(found)}`
  return kind === 'share' ? `${word} ${Math.round(found * 1000) / 10} %` : `${word} ${found}`
}
