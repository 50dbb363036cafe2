// A forecast as one HTML file that needs nothing else: no script, no font, no address. Pure.
import {deviceText as plainText} from '../device-text.js'
import {markup} from '../reports/markup.js'
import {curveChart} from './curve-chart.js'
import {FORECAST_STYLE} from './forecast-style.js'
import type {ForecastReport} from './report.js'
import {
  afterText,
  cancelText,
  chanceText,
  costText,
  deviceText,
  endedText,
  latestText,
  methodText,
  neverText,
  openingTexts,
  planTexts,
  rateText,
  SUGGESTION_HEADS,
  sentText,
  sourceText,
  suggestionTexts,
  tookText,
} from './words.js'

const safe = (text: string) => markup(plainText(text))

/** As often as this a cancellation belongs into the drawing. */
const LIKELY = 0.5

export function forecastHtml(report: ForecastReport): string {
  const {jobId, forecast} = report
  const given = forecast.ladder.find((step) => step.given)
  const cancel = given && given.canceled.high >= LIKELY ? given.after?.p50 : undefined
  return [
    head(jobId),
    `<header><h1>${safe(jobId)}</h1><p>${safe(planTexts(report).join(' · '))}</p>${factsList(report)}</header>`,
    `<section><h2>Rollout</h2>${curveChart(forecast.curve, forecast.things, cancel)}${LEGEND}</section>`,
    ladder(report),
    suggestions(report),
    `<footer><p>${safe(methodText(report))}</p></footer></main></body></html>`,
    '',
  ].join('\n')
}

const LEGEND =
  '<p class="legend"><span class="sent">sent</span><span class="took">took it</span><span class="ended">ended</span> bands: nine of ten rollouts</p>'

function head(jobId: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${safe(`Forecast of ${jobId}`)}</title><style>${FORECAST_STYLE}</style></head>\n<body><main>`
}

function factsList(report: ForecastReport): string {
  const source = sourceText(report.assumptions)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Sent', sentText(report)],
    ['Ended', endedText(report)],
    ['Latest', latestText(report)],
    ['Never', neverText(report)],
    ['Canceled', cancelText(report)],
    ['Cost', costText(report)],
    ['Devices', `${deviceText(report.assumptions)}${source === '' ? '' : ` (${source})`}`],
    ...openingTexts(report).map((text) => ['Opens', text] as const),
  ]
  const items = facts.flatMap(([name, text]) =>
    text === undefined ? [] : [`<div><dt>${name}</dt><dd>${safe(text)}</dd></div>`],
  )
  return `<dl>${items.join('')}</dl>`
}

function ladder({forecast: {ladder: steps, things}}: ForecastReport): string {
  if (steps.length === 0) return ''
  const rows = steps.map((step) => {
    const cells = [rateText(step.failing), chanceText(step.canceled), afterText(step), ...tookText(step.took)]
    return `<tr${step.given ? ' class="given"' : ''}>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`
  })
  const heads = ['Failing', 'Canceled', 'After', '5 %', 'median', '95 %'].map((name) => `<th>${name}</th>`).join('')
  return `<section><h2>If more of them fail</h2><table><thead><tr><td colspan="3"></td><th colspan="3">took it before, of ${things}</th></tr><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`
}

function suggestions(report: ForecastReport): string {
  if (!report.forecast.suggestions?.length) return ''
  const heads = SUGGESTION_HEADS.map((name) => `<th>${safe(name)}</th>`).join('')
  const rows = suggestionTexts(report).map((row) => `<tr>${row.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`)
  return `<section><h2>Criteria that leave good rollouts alone</h2><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`
}
