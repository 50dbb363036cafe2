// A forecast of a subject whose things and devices are settled, on stdout in the format that was asked for.
import {wantsAscii} from '../../cli/runtime/locale.js'
import {wantsColorOn} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {StatusLine} from '../../cli/runtime/status-line.js'
import type {ForecastReport} from '../../output/forecast/report.js'
import {localZone} from '../../timetable/local-zone.js'
import type {Assumed} from './assumptions.js'
import {computeForecast} from './compute-forecast.js'
import type {ForecastRequest} from './forecast-request.js'
import {brokenTerms} from './ok-when.js'
import type {Subject} from './subject.js'

/** As diff and test have it. */
const HOLDS = 0
const DOES_NOT_HOLD = 1

/** @returns the exit code */
export async function printForecast(
  subject: Subject & {readonly things: number},
  {seed, runs, ladder, suggest, okWhen}: ForecastRequest,
  {fleet, assumptions}: Assumed,
  runtime: Runtime,
  status: StatusLine,
): Promise<number> {
  const {jobId, plan, things, begun, start} = subject
  const question = {plan, things, fleet, begun, start, seed, runs, ladder, suggest}
  const found = await computeForecast(question, runtime, status)
  const report: ForecastReport = {
    jobId,
    plan,
    forecast: found,
    assumptions,
    begun: begun?.notified,
    start: plan.scheduling ? start : undefined,
    zone: localZone(runtime.env.TZ),
  }
  await print(report, runtime)
  const broken = okWhen === undefined ? [] : brokenTerms(okWhen, found)
  for (const term of broken) await runtime.stderr.write(`${term}\n`)
  return broken.length === 0 ? HOLDS : DOES_NOT_HOLD
}

async function print(report: ForecastReport, runtime: Runtime): Promise<void> {
  const {globals, stdout} = runtime
  const {output} = globals
  if (output === 'html')
    return stdout.write((await import('../../output/forecast/forecast-html.js')).forecastHtml(report))
  if (output === 'markdown') {
    return stdout.write((await import('../../output/forecast/forecast-markdown.js')).forecastMarkdown(report))
  }
  if ((output === undefined || output === 'text') && globals.query === undefined) return printText(report, runtime)
  const {forecastData} = await import('../../output/forecast/forecast-data.js')
  const {printValue} = await import('../../cli/print/print-value.js')
  return printValue(forecastData(report), 'Forecast', runtime)
}

async function printText(report: ForecastReport, runtime: Runtime): Promise<void> {
  const {stdout, env} = runtime
  const {forecastText} = await import('../../output/forecast/forecast-text.js')
  const {appearanceOf} = await import('../../output/live/appearance.js')
  const ascii = wantsAscii(env)
  const {bold} = appearanceOf({color: wantsColorOn(stdout, runtime), ascii})
  return stdout.draw(forecastText(report, {columns: stdout.isTTY ? stdout.columns : undefined, ascii, bold}))
}
