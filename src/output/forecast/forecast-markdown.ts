// A forecast as Markdown, for pull requests and summaries of builds. Pure.
import {markdownText} from '../reports/markdown.js'
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

export function forecastMarkdown(report: ForecastReport): string {
  const {jobId, assumptions, forecast} = report
  const {ladder, things} = forecast
  const source = sourceText(assumptions)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Devices', `${assumptionsText(assumptions)}${source === '' ? '' : ` (${source})`}`],
    ...openingTexts(report).map((text) => ['Opens', text] as const),
    ['Sent', sentText(report)],
    ['Ended', endedText(report)],
    ['Latest', latestText(report)],
    ['Never', neverText(report)],
    ['Canceled', cancelText(report)],
    ['Cost', costText(report)],
  ]
  const rows = ladder.map((step) => [
    `${failureRateText(step.failing)}${step.given ? ' (given)' : ''}`,
    chanceText(step.canceled),
    afterText(step),
    tookText(step.took).join(' – '),
  ])
  const heads = ['Failing', 'Canceled', 'After', `Took it before, of ${things} (5 % – median – 95 %)`]
  return [
    `## Forecast of ${markdownText(jobId)}`,
    '',
    markdownText(planTexts(report).join(' · ')),
    '',
    ...facts.flatMap(([name, text]) => (text === undefined ? [] : [`- **${name}**: ${markdownText(text)}`])),
    ...(rows.length > 0 ? ['', ...table(heads, rows)] : []),
    ...(report.forecast.suggestions?.length ? ['', ...table(SUGGESTION_HEADS, suggestionTexts(report))] : []),
    '',
    markdownText(methodText(report)),
    '',
  ].join('\n')
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
  return [
    line(heads),
    `|${heads.map((_, column) => (column === 0 ? ' --- |' : ' ---: |')).join('')}`,
    ...rows.map(line),
  ]
}

/** Nothing in a text makes a link, a cell or a tag. */
