// The curve of a forecast with its bands, as an SVG drawing that needs nothing else. Pure.
import type {ForecastPoint} from '../../forecast/curve.js'
import type {Quantiles} from '../../forecast/quantiles.js'
import {durationText} from '../../progress/duration.js'
import {counted} from '../../text/counted.js'

const [WIDTH, HEIGHT, LEFT, ABOVE, BELOW] = [720, 280, 64, 12, 30]
const LINES = ['sent', 'took', 'ended'] as const

/** @param cancel when half of those rollouts are canceled that are; undefined where too few are */
export function curveChart(curve: readonly ForecastPoint[], things: number, cancel: number | undefined): string {
  const last = curve.at(-1)
  if (!last || last.at === 0) return '<p>Nothing is sent, so there is no curve.</p>'
  const x = (at: number) => (LEFT + (at / last.at) * (WIDTH - LEFT - 8)).toFixed(1)
  const y = (count: number) => (HEIGHT - (count / Math.max(1, things)) * (HEIGHT - ABOVE)).toFixed(1)
  const path = (which: (typeof LINES)[number], at: keyof Quantiles, points = curve) =>
    points.map((point) => `${x(point.at)},${y(point[which][at])}`)
  const bands = LINES.map(
    (name) =>
      `<polygon class="${name}" points="${[...path(name, 'p95'), ...path(name, 'p5', [...curve].reverse())].join(' ')}"/>`,
  )
  const lines = LINES.map(
    (name) =>
      `<polyline class="${name}" points="${path(name, 'p50').join(' ')}"><title>${name}: ${counted(last[name].p50, 'thing')} in the end</title></polyline>`,
  )
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT + BELOW}" role="img" aria-label="Things sent, that took the job, and that ended, over time">`,
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => gridLine(share, y(share * things), Math.round(share * things))),
    ...timeTexts(last.at, x),
    ...bands,
    ...lines,
    ...(cancel === undefined || cancel > last.at ? [] : [cancelMark(x(cancel))]),
    '</svg>',
  ].join('\n')
}

const gridLine = (share: number, at: string, count: number) =>
  `<line class="${share === 0 ? 'axis' : 'grid'}" x1="${LEFT}" y1="${at}" x2="${WIDTH}" y2="${at}"/><text x="${LEFT - 8}" y="${Number(at) + 4}" text-anchor="end">${count}</text>`

const cancelMark = (at: string) =>
  `<line class="cancel" x1="${at}" y1="${ABOVE}" x2="${at}" y2="${HEIGHT}"/><text class="cancel" x="${Number(at) + 4}" y="${ABOVE + 10}">canceled</text>`

function timeTexts(end: number, x: (at: number) => string): string[] {
  return [0, 0.5, 1].map((share) => {
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle'
    const text = share === 0 ? '0' : `+${durationText(share * end)}`
    return `<text x="${x(share * end)}" y="${HEIGHT + 20}" text-anchor="${anchor}">${text}</text>`
  })
}
