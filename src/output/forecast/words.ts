// Pieces of text that a forecast is made of in every format for people. Pure.

import type {Canceled, Step} from '../../forecast/abort/ladder.js'
import {costOf, FIRST_TIER} from '../../forecast/cost.js'
import type {Quantiles} from '../../forecast/quantiles.js'
import {durationText} from '../../progress/duration.js'
import {counted} from '../../text/counted.js'
import {isUtc, zoneTimeText} from '../../text/zone-time.js'
import {rolloutText} from '../live/rate-text.js'
import {iso} from '../reports/iso.js'
import type {Assumption, ForecastReport} from './report.js'

/** `3.9 %`, `98.9–100 %` where it is known between bounds, `< 0.1 %` for what is next to nothing. */
export function chanceText({low, high}: Canceled): string {
  if (high === 0) return '0 %'
  if (high < 0.0005) return '< 0.1 %'
  const [from, to] = [percent(low), percent(high)]
  return from === to ? `${to} %` : `${from}–${to} %`
}

/** Neither 0 nor 100 unless it is next to it. */
const percent = (share: number) => String(Math.round(share * 1000) / 10)

export const failureRateText = (share: number) => `${Math.round(share * 10_000) / 100} %`

export const tookText = ({p5, p50, p95}: Quantiles): readonly string[] => [p5, p50, p95].map(String)

export const afterText = ({after}: Step): string => (after ? durationText(after.p50) : '-')

/** What the job says of itself. */
export function planTexts({plan, forecast, begun}: ForecastReport): string[] {
  const {abort, timeoutMinutes, retries, rollout} = plan
  const cancels = abort.map(
    ({failureType, thresholdPercentage, minNumberOfExecutedThings}) =>
      `cancels at ${failureType} ≥ ${thresholdPercentage} % after ${minNumberOfExecutedThings}`,
  )
  const tried = retries.filter(({numberOfRetries}) => numberOfRetries > 0)
  return [
    counted(forecast.things, 'thing') + (begun === undefined ? '' : `, ${begun} of them reached`),
    rolloutText(rollout),
    ...(cancels.length > 0 ? cancels : ['nothing cancels it']),
    timeoutMinutes === undefined ? 'no timeout' : `timeout ${timeoutMinutes} min`,
    tried.length === 0
      ? 'no retries'
      : `retries ${tried.map(({failureType, numberOfRetries}) => `${failureType} ${numberOfRetries}`).join(', ')}`,
  ]
}

/** `take a job after 1s..30s, need 10s..1m00s, 5% fail`. */
export function assumptionsText(assumptions: readonly Assumption[]): string {
  const known = (what: Assumption['what']) => assumptions.find((one) => one.what === what)?.value
  const shares = SHARES.flatMap(([what, verb]) => {
    const value = known(what)
    return value === undefined || value === '0%' ? [] : [`${value} ${verb}`]
  })
  const times = [`take a job after ${known('pickup')}`, `need ${known('duration')}`]
  return [...times, ...(shares.length > 0 ? shares : ['none fails'])].join(', ')
}

const SHARES = [
  ['fail', 'fail'],
  ['reject', 'reject it'],
  ['timeout', 'fall silent'],
  ['offline', 'stay away'],
] as const

/** Where they are from: what was not typed is assumed, or learned. */
export function sourceText(assumptions: readonly Assumption[]): string {
  const assumed = assumptions.filter(({from}) => from === 'default').map(({what}) => WORDS[what])
  const learned = new Set(assumptions.flatMap(({from}) => (from === 'default' || from === 'flag' ? [] : [from])))
  return [
    ...[...learned].map((job) => `learned from ${job}`),
    ...(assumed.length > 0
      ? [`${[...new Set(assumed)].join(', ')} assumed: --like JOB learns from a job that ran`]
      : []),
  ].join('; ')
}

const WORDS: Readonly<Record<Assumption['what'], string>> = {
  pickup: 'times',
  duration: 'times',
  fail: 'failures',
  reject: 'rejections',
  timeout: 'silence',
  offline: 'absence',
}

export function sentText({forecast: {sent, things}, start, zone}: ForecastReport): string {
  if (sent.things < things)
    return `${sent.things} of ${things}, the last within ${durationText(sent.to)}; then the schedule ends`
  if (sent.to === 0) return 'all are sent'
  const by = start === undefined ? '' : `, by ${momentIn(start + sent.to, zone)}`
  return `all within ${minutesText(sent.to)}${by}`
}

/** Batches are whole minutes. */
function minutesText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  return minutes < 120 ? `${minutes} min` : durationText(milliseconds)
}

export function endedText({forecast: {ended}}: ForecastReport): string {
  if (!ended) return 'none'
  const {half, most, last} = ended
  return `half after ${durationText(half)} · 95 % after ${durationText(most)} · the last after ${durationText(last.p50)}`
}

export function neverText({forecast: {never, things}}: ForecastReport): string | undefined {
  if (never === 0) return undefined
  return `${counted(never, 'thing')} of ${things}: the job stays IN_PROGRESS`
}

export const latestText = ({forecast: {latest}}: ForecastReport): string | undefined =>
  latest === undefined ? undefined : `${durationText(latest)}, for devices that take their job at once`

export function cancelText({plan, forecast: {canceled}}: ForecastReport): string {
  return plan.abort.length === 0 ? 'never' : `${chanceText(canceled)} of rollouts like this would be canceled`
}

export function costText({forecast: {executions}}: ForecastReport): string {
  const {total, perExecution} = costOf(executions)
  const beyond = executions > FIRST_TIER ? '; those beyond cost less' : ''
  return `${counted(executions, 'execution')}, $${total.toFixed(2)} at $${perExecution} each (list price of the first ${FIRST_TIER.toLocaleString('en-US')} a month${beyond})`
}

export function methodText({forecast}: ForecastReport): string {
  const {runs, seed, canceled, ladder} = forecast
  const simulated = [canceled, ...ladder.map((step) => step.canceled)].some(({method}) => method === 'simulated')
  const odds = simulated ? ' · odds simulated, with 95 % bounds' : ''
  const criterion =
    ladder.length > 0 ? " · criterion read as AWS's guide has it: share of the executions that have ended" : ''
  return `${counted(runs, 'run')}, seed ${seed}${odds}${criterion}`
}

/** `2026-11-29T01:00:00Z to 02:00:00Z = Sun 29 Nov 02:00 Europe/Berlin: 600 things`; one line each. */
export const openingTexts = ({forecast: {openings}, zone}: ForecastReport): string[] =>
  openings.map(
    ({from, to, things}) =>
      `${momentIn(from, zone)} to ${to < Infinity ? iso(to) : 'the end'}: ${counted(things, 'thing')}`,
  )

/** In UTC, as AWS has it, and as the user's clock shows it. */
export const momentIn = (at: number, zone: string): string =>
  isUtc(zone) ? (iso(at) ?? '') : `${iso(at)} = ${zoneTimeText(at, zone)}`

export const suggestionTexts = ({
  forecast: {suggestions = [], things},
}: ForecastReport): readonly (readonly string[])[] =>
  suggestions.map(({thresholdPercentage, minNumberOfExecutedThings, falseAlarms, badRollout}) => [
    `${thresholdPercentage} %`,
    String(minNumberOfExecutedThings),
    falseAlarms < 0.0005 ? '< 0.1 %' : `${Math.round(falseAlarms * 1000) / 10} %`,
    badRollout.after ? durationText(badRollout.after.p50) : '-',
    `${badRollout.took.p50} of ${things}`,
  ])

/** The last two are those of a bad rollout. */
export const SUGGESTION_HEADS = [
  'threshold',
  'after executions',
  'false alarms',
  '25 % failing: canceled after',
  'taken by then',
] as const
