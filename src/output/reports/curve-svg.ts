// The curve of a rollout as an SVG drawing that needs nothing else. Pure.

import type {CurvePoint} from '../../progress/curve.js'
import {durationText} from '../../progress/duration.js'
import {iso} from './iso.js'

const [WIDTH, HEIGHT, LEFT, BELOW] = [720, 220, 56, 28]

const LINES = [
  ['sent', 'sent'],
  ['succeeded', 'ok'],
  ['failed', 'bad'],
] as const

export function curveSvg(points: readonly CurvePoint[]): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return '<p>No executions yet, so there is no curve.</p>'
  const span = Math.max(1, last.at - first.at)
  const most = Math.max(1, last.sent, last.succeeded, last.failed)
  const pointAt = (at: number, count: number) =>
    `${(LEFT + ((at - first.at) / span) * (WIDTH - LEFT)).toFixed(1)},${(HEIGHT - (count / most) * (HEIGHT - 12)).toFixed(1)}`
  const lines = LINES.map(([member, name]) => {
    const path = points.map((point) => pointAt(point.at, point[member])).join(' ')
    return `<polyline class="${name}" points="${path}"><title>${member}: ${last[member]}</title></polyline>`
  })
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT + BELOW}" role="img" aria-label="Things sent, succeeded and failed over time">`,
    `<line class="axis" x1="${LEFT}" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}"/>`,
    `<line class="axis" x1="${LEFT}" y1="12" x2="${LEFT}" y2="${HEIGHT}"/>`,
    `<text x="${LEFT - 6}" y="16" text-anchor="end">${most}</text><text x="${LEFT - 6}" y="${HEIGHT}" text-anchor="end">0</text>`,
    `<text x="${LEFT}" y="${HEIGHT + 18}">${iso(first.at)}</text>`,
    `<text x="${WIDTH}" y="${HEIGHT + 18}" text-anchor="end">+${durationText(span)}</text>`,
    ...lines,
    '</svg>',
  ].join('\n')
}
