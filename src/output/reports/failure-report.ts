// The name of a format → the report in it.
import type {Style} from '../live/appearance.js'
import type {FailureReport} from './failure.js'
import {failureHtml} from './failure-html.js'
import {failureJson, failureNdjson} from './failure-json.js'
import {failureJunit} from './failure-junit.js'
import {failureMarkdown} from './failure-markdown.js'
import {failureRecords} from './failure-records.js'
import {failureTable} from './failure-table.js'
import type {FailureFormat} from './formats.js'

export function failureReport(format: FailureFormat, style: Style & {readonly columns: number}): FailureReport {
  if (format === 'table') return failureTable(style)
  if (format === 'json') return failureJson()
  if (format === 'ndjson') return failureNdjson()
  if (format === 'html') return failureHtml()
  if (format === 'markdown') return failureMarkdown()
  if (format === 'junit') return failureJunit()
  return failureRecords(format)
}
