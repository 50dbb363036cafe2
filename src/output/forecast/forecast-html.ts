// A forecast as one HTML file that needs nothing else: no script, no font, no address. Pure.

import {htmlFacts, htmlHead, htmlText} from '../reports/html-page.js'
import {curveChart} from './curve-chart.js'
import {FORECAST_STYLE} from './forecast-style.js'
import type {ForecastReport} from './report.js'
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
  neverText,
  openingTexts,
  planTexts,
  SUGGESTION_HEADS,
  sentText,
  sourceText,
  suggestionTexts,
  tookText,
} from './words.js'

/** As often as this a cancellation belongs into the drawing. */
const LIKELY = 0.5

export function forecastHtml(report: ForecastReport): string {
  const {jobId, forecast} = report
  const given = forecast.ladder.find((step) => step.given)
  const cancel = given && given.canceled.high >= LIKELY ? given.after?.p50 : undefined
  return [
    htmlHead(`Forecast of ${jobId}`, {style: FORECAST_STYLE}).trimEnd(),
    `<header><h1>${htmlText(jobId)}</h1><p>${htmlText(planTexts(report).join(' · '))}</p>${factsList(report)}</header>`,
    `<section><h2>Rollout</h2>${curveChart(forecast.curve, forecast.things, cancel)}${LEGEND}</section>`,
    ladder(report),
    suggestions(report),
    `<footer><p>${htmlText(methodText(report))}</p></footer></main></body></html>`,
    '',
  ].join('\n')
}

const LEGEND =
  '<p class="legend"><span class="sent">sent</span><span class="took">took it</span><span class="ended">ended</span> bands: nine of ten rollouts</p>'

function factsList(report: ForecastReport): string {
  const source = sourceText(report.assumptions)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Sent', sentText(report)],
    ['Ended', endedText(report)],
    ['Latest', latestText(report)],
    ['Never', neverText(report)],
    ['Canceled', cancelText(report)],
    ['Cost', costText(report)],
    ['Devices', `${assumptionsText(report.assumptions)}${source === '' ? '' : ` (${source})`}`],
    ...openingTexts(report).map((text) => ['Opens', text] as const),
  ]
  return htmlFacts(facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}

function ladder({forecast: {ladder: steps, things}}: ForecastReport): string {
  if (steps.length === 0) return ''
  const rows = steps.map((step) => {
    const cells = [failureRateText(step.failing), chanceText(step.canceled), afterText(step), ...tookText(step.took)]
    return `<tr${step.given ? ' class="given"' : ''}>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`
  })
  const heads = ['Failing', 'Canceled', 'After', '5 %', 'median', '95 %'].map((name) => `<th>${name}</th>`).join('')
  return `<section><h2>If more of them fail</h2><table><thead><tr><td colspan="3"></td><th colspan="3">took it before, of ${things}</th></tr><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`
}

function suggestions(report: ForecastReport): string {
  if (!report.forecast.suggestions?.length) return ''
  const heads = SUGGESTION_HEADS.map((name) => `<th>${htmlText(name)}</th>`).join('')
  const rows = suggestionTexts(report).map(
    (row) => `<tr>${row.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`,
  )
  return `<section><h2>Criteria that leave good rollouts alone</h2><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`
}
