// Failures as Markdown, for the summary of a build or a pull request. Pure but for the first names, which it keeps.

import {nameText} from '../terminal/cells.js'
import type {Failure, FailureHead, FailureReport} from './failure.js'
import {iso} from './iso.js'
import {jobSettings} from './job-settings.js'
import {markdownCode, markdownDetails, markdownTable} from './markdown.js'
import {summaryText} from './summary-text.js'
import {thingCounts} from './thing-counts.js'

/** Summaries have a limit, and more would not be read. */
const MAX_THINGS = 100
const MAX_REASONS = 50

export function failureMarkdown(): FailureReport {
  const shown: Failure[] = []
  let count = 0
  return {
    begin(head) {
      count = head.count
      return headText(head)
    },
    failure(failure) {
      if (shown.length < MAX_THINGS) shown.push(failure)
      return ''
    },
    end({groups}) {
      if (groups.length === 0) return ''
      const rows = groups
        .slice(0, MAX_REASONS)
        .map(({count: things, status, reason, sample}) => [
          String(things),
          status,
          markdownCode(reason),
          sample.map(markdownCode).join(' ') + (things > sample.length ? ' …' : ''),
        ])
      const more = groups.length > MAX_REASONS ? `\n${groups.length - MAX_REASONS} more reasons.\n` : ''
      const reasons = markdownTable(['Things', 'Status', 'Reason', 'Such as'], rows)
      return `\n### Reasons\n\n${reasons}${more}\n${thingsText(shown, count)}`
    },
  }
}

function headText(head: FailureHead): string {
  const {progress, about} = head
  const {job} = progress
  const counts = thingCounts(progress).map(({title, count, percent}) => [title, String(count), `${percent} %`])
  const settings = jobSettings(job, about).map(([name, value]) => [name, markdownCode(value)])
  return [
    `## ${markdownCode(job.jobId)}: ${summaryText({...head, only: undefined})}\n`,
    ...(head.only === undefined ? [] : [`Only those with ${markdownCode(head.only)}\n`]),
    markdownTable([job.status, 'Things', 'Share'], counts),
    markdownDetails('Settings of the job', markdownTable(['Setting', 'Value'], settings)),
    ...(about ? [`${madeText(about)}\n`] : []),
  ].join('\n')
}

function madeText({madeAt, madeBy, isLocal, account, region}: NonNullable<FailureHead['about']>): string {
  const where = isLocal ? ['local simulator'] : [account, region].filter((part) => part !== undefined)
  return [`Made ${iso(madeAt)} by ${madeBy}`, ...where.map((part) => markdownCode(part))].join(' · ')
}

function thingsText(failures: readonly Failure[], count: number): string {
  const rows = failures.map(({execution, reason}) => [
    markdownCode(nameText(execution.thingName ?? '')),
    execution.status,
    markdownCode(reason),
    String(execution.retryAttempt + 1),
    iso(execution.updatedAt) ?? '',
  ])
  const title = count > failures.length ? `The first ${failures.length} of ${count} things` : `Things (${count})`
  return markdownDetails(title, markdownTable(['Thing', 'Status', 'Reason', 'Attempt', 'Updated'], rows))
}
