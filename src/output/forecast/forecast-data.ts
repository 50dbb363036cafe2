// A forecast as data: seconds from the start, shares of 1. Pure.

import type {Step} from '../../forecast/abort/ladder.js'
import {costOf} from '../../forecast/cost.js'
import type {ForecastPoint} from '../../forecast/curve.js'
import type {Quantiles} from '../../forecast/quantiles.js'
import {iso} from '../reports/iso.js'
import type {ForecastReport} from './report.js'

/** A new version says that members mean something else; more of them may come without. */
const VERSION = 1

export function forecastData({jobId, forecast, assumptions, begun, start}: ForecastReport) {
  const {
    things,
    seed,
    runs,
    sent,
    ended,
    never,
    latest,
    canceled,
    took,
    ladder,
    executions,
    curve,
    openings,
    suggestions,
  } = forecast
  return {
    v: VERSION,
    jobId,
    things,
    ...(begun === undefined ? {} : {reached: begun}),
    seed,
    runs,
    ...(start === undefined ? {} : {start: iso(start)}),
    assumptions,
    ...(openings.length === 0
      ? {}
      : {
          openings: openings.map(({from, to, things: reached}) => ({
            from: iso(from),
            to: to < Infinity ? iso(to) : null,
            things: reached,
          })),
        }),
    sent: {from: seconds(sent.from), to: seconds(sent.to), things: sent.things},
    ended: ended ? {half: seconds(ended.half), most: seconds(ended.most), last: inSeconds(ended.last)} : null,
    latest: latest === undefined ? null : seconds(latest),
    never,
    canceled,
    took,
    ladder: ladder.map(stepData),
    ...(suggestions === undefined
      ? {}
      : {
          suggestions: suggestions.map(({badRollout, ...rest}) => ({...rest, at25PercentFailing: badData(badRollout)})),
        }),
    executions,
    cost: costOf(executions),
    curve: curve.map(pointData),
  }
}

const stepData = ({failing, given, canceled, after, took}: Step) => ({
  failing,
  given,
  canceled,
  after: after ? inSeconds(after) : null,
  took,
})

const badData = ({took, after, canceled}: {took: Quantiles; after: Quantiles | undefined; canceled: number}) => ({
  canceled,
  after: after ? inSeconds(after) : null,
  took,
})

const pointData = ({at, sent, took, ended}: ForecastPoint) => ({
  at: seconds(at),
  sent: sent.p50,
  took: took.p50,
  ended: ended.p50,
  p5: {sent: sent.p5, took: took.p5, ended: ended.p5},
  p95: {sent: sent.p95, took: took.p95, ended: ended.p95},
})

const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000
const inSeconds = ({p5, p50, p95}: Quantiles): Quantiles => ({p5: seconds(p5), p50: seconds(p50), p95: seconds(p95)})
