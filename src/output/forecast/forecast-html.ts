// A forecast as one HTML file that needs nothing else: no script, no font, no address. Pure.

import {markup} from '../reports/markup.js'
import {deviceText} from '../terminal/device-text.js'
import {curveChart} from './curve-chart.js'
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

const safe = (text: string) => markup(deviceText(text))

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
    ['Devices', `${assumptionsText(report.assumptions)}${source === '' ? '' : ` (${source})`}`],
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
    const cells = [failureRateText(step.failing), chanceText(step.canceled), afterText(step), ...tookText(step.took)]
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

const FORECAST_STYLE = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:60rem;margin:1rem auto;padding:0 1rem}
section{overflow-x:auto}h1,h2{margin:1.2rem 0 .4rem}header p{margin:0 0 1rem}footer{opacity:.75;font-size:.9em}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.6rem 2rem;margin:0}dt{opacity:.7;font-size:.85em}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{text-align:right;white-space:nowrap;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;font-variant-numeric:tabular-nums}
tr.given{font-weight:600}tr.given td:first-child::before{content:'▸ '}
svg{width:100%}svg text{font-size:11px;fill:currentColor}.axis{stroke:#888}.grid{stroke:#8883}
polyline{fill:none;stroke-width:2}polygon{opacity:.22;stroke:none}
polyline.sent{stroke:#3b82c4;stroke-dasharray:2 3}polyline.took{stroke:#b06f10;stroke-dasharray:8 4}polyline.ended{stroke:#2e9d5b}
polygon.sent{fill:#3b82c4}polygon.took{fill:#b06f10}polygon.ended{fill:#2e9d5b}
line.cancel{stroke:#d0453c;stroke-width:1.5}text.cancel{fill:#d0453c}
.legend span{margin-right:1.5rem}span.sent::before{content:'┈┈ ';color:#3b82c4}span.took::before{content:'╌╌ ';color:#b06f10}span.ended::before{content:'── ';color:#2e9d5b}
@media(max-width:40rem){svg text{font-size:17px}dl{grid-template-columns:1fr}th,td{padding-right:.45rem;white-space:normal}}`
