// What is said of a request that is sent nevertheless. Programs that asked for errors as JSON get a line for each warning.
import {formatValue} from '../../output/format-value.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {LocatedProblem} from '../../validation/report/located-problem.js'
import {reportData} from '../../validation/report/report-data.js'
import type {ReportStyle} from '../../validation/report/report-style.js'
import {reportLines} from '../../validation/report/report-text.js'

export async function warningsText(
  located: readonly LocatedProblem[],
  format: Settings['errorFormat'],
  style: ReportStyle,
): Promise<string> {
  if (format !== 'json')
    return reportLines(located, style)
      .map((line) => `${line}\n`)
      .join('')
  const lines = await Promise.all(reportData(located).map((data) => formatValue(data, 'ndjson')))
  return style.clean(lines.join(''))
}
