// A forecast for people at a terminal. Pure.

import {terminalText} from '../terminal/terminal-text.js'
import type {ForecastReport} from './report.js'
import {sparklines} from './sparkline.js'
import {
  afterText,
  assumptionsText,
  cancelText,
  chanceText,
  costText,
  endedText,
  failureRateText,
  latestText,
  methodText,
  momentIn,
  neverText,
  openingTexts,
  planTexts,
  SUGGESTION_HEADS,
  sentText,
  sourceText,
  suggestionTexts,
  tookText,
} from './words.js'

export interface TextStyle {
  /** How wide a curve may be; none is drawn where absent. */
  readonly columns: number | undefined
  readonly ascii: boolean
  readonly bold: (text: string) => string
}

const LABEL = 7

export function forecastText(report: ForecastReport, style: TextStyle): string {
  const {forecast, assumptions, jobId, start} = report
  const id = terminalText(jobId)
  const never = neverText(report)
  const latest = latestText(report)
  const source = sourceText(assumptions)
  const curve =
    style.columns === undefined ? [] : sparklines(forecast.curve, forecast.things, {...style, columns: style.columns})
  return [
    `${style.bold(id)}${' '.repeat(Math.max(2, LABEL - id.length))}${planTexts(report).join(' · ')}`,
    `${' '.repeat(LABEL)}devices: ${terminalText(assumptionsText(assumptions))}${source === '' ? '' : ` (${terminalText(source)})`}`,
    ...(start === undefined ? [] : [line('start', `${momentIn(start, report.zone)}; all times below count from then`)]),
    ...openingTexts(report).map((text, index) => line(index === 0 ? 'opens' : '', text)),
    line('sent', sentText(report)),
    line('ended', endedText(report)),
    ...(latest === undefined ? [] : [line('latest', latest)]),
    ...(never === undefined ? [] : [line('never', never)]),
    line('cancel', cancelText(report)),
    ...ladderLines(report),
    ...suggestionLines(report),
    ...(curve.length > 0 ? ['', ...curve] : []),
    ...(curve.length > 0 || forecast.ladder.length > 0 ? [''] : []),
    line('cost', costText(report)),
    methodText(report),
  ]
    .map((text) => `${text}\n`)
    .join('')
}

const line = (label: string, text: string) => `${label.padEnd(LABEL)}${text}`

function ladderLines({forecast: {ladder, things}}: ForecastReport): string[] {
  if (ladder.length === 0) return []
  const took = ladder.map((step) => tookText(step.took))
  const width = Math.max(...took.flat().map(({length}) => length))
  const rows = ladder.map((step, index) => [
    failureRateText(step.failing),
    chanceText(step.canceled),
    afterText(step),
    `${(took[index] ?? []).map((count) => count.padStart(width)).join(' – ')}${step.given ? ' ← given' : ''}`,
  ])
  const heads = ['failing', 'canceled', 'after', `took it before, of ${things} (5 % – median – 95 %)`]
  return ['', ...aligned(heads, rows)]
}

function suggestionLines(report: ForecastReport): string[] {
  if (report.forecast.suggestions === undefined) return []
  const rows = suggestionTexts(report)
  if (rows.length === 0) return ['', 'suggest  no threshold up to 30 % can distinguish such a fleet from a bad one']
  return [
    '',
    ...aligned(
      ['suggest', ...SUGGESTION_HEADS],
      rows.map((row) => ['', ...row]),
    ),
  ]
}

/** Columns are set to the right, but the last one. */
function aligned(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [heads, ...rows].map((row) =>
    `${' '.repeat(LABEL)}${row
      .map((cell, column) => (column === heads.length - 1 ? cell : cell.padStart(widths[column] ?? 0)))
      .join('   ')}`.trimEnd(),
  )
}
