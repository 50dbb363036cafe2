// Failures for people: a line for each reason, the most frequent first, with some names. Pure.
import {cellWidth, fit} from '../cells.js'
import {deviceText} from '../device-text.js'
import {type Appearance, appearanceOf, type Style} from '../live/appearance.js'
import {sampleText} from '../live/parts.js'
import type {FailureHead, FailureReport} from './failure.js'
import {summaryText} from './summary-text.js'

const COUNT = 8
const STATUS = 12

export function failureTable(style: Style & {readonly columns: number}): FailureReport {
  const look = appearanceOf(style)
  return {
    begin: (head) => headText(head, look),
    failure: () => '',
    end: ({groups}) => {
      if (groups.length === 0) return ''
      const longest = groups.reduce((most, {reason}) => Math.max(most, cellWidth(deviceText(reason))), 6)
      const reasonWidth = Math.min(longest, Math.max(24, style.columns - COUNT - STATUS - 26)) + 2
      const rest = Math.max(16, style.columns - COUNT - STATUS - reasonWidth)
      const header = `${'COUNT'.padStart(COUNT - 2)}  ${fit('STATUS', STATUS)}${fit('REASON', reasonWidth)}THINGS\n`
      const rows = groups.map(({status, reason, count, sample}) => {
        const cells = [fit(status, STATUS), fit(deviceText(reason), reasonWidth), sampleText(sample, count, rest)]
        return `${look.paint(status, `${String(count).padStart(COUNT - 2)}  ${cells.join('')}`.trimEnd())}\n`
      })
      return look.bold(header.trimEnd()) + '\n' + rows.join('')
    },
  }
}

function headText(head: FailureHead, look: Appearance): string {
  const {job} = head.progress
  return `${look.bold(deviceText(job.jobId))}  ${job.status}  ${deviceText(summaryText(head))}\n`
}
