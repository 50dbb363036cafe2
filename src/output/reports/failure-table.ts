// Failures for people: a line for each reason, the most frequent first, with some names. Pure.

import {type Appearance, appearanceOf, type Style} from '../live/appearance.js'
import {sampleText} from '../live/columns.js'
import {cellWidth, fit, truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {FailureHead, FailureReport} from './failure.js'
import {summaryText} from './summary-text.js'

const COUNT = 8
const STATUS = 12
/** What reasons have at least, and names. */
const NARROW = 24
const NAMES = 16

export function failureTable(style: Style & {readonly columns: number}): FailureReport {
  const look = appearanceOf(style)
  return {
    begin: (head) => headText(head, look),
    failure: () => '',
    end: ({groups}) => {
      if (groups.length === 0) return ''
      const longest = groups.reduce((most, {reason}) => Math.max(most, cellWidth(deviceText(reason))), 6)
      const room = style.columns - COUNT - STATUS
      // Names stand where some find room beside the reasons.
      const named = room >= NARROW + NAMES
      const reasonWidth = named ? Math.min(longest, Math.max(NARROW, room - NAMES)) + 2 : room
      const things = (text: string) => (named ? text : '')
      const header = `${'COUNT'.padStart(COUNT - 2)}  ${fit('STATUS', STATUS)}${fit('REASON', reasonWidth)}${things('THINGS')}`
      const rows = groups.map(({status, reason, count, sample}) => {
        const names = things(sampleText(sample, count, room - reasonWidth))
        const cells = [
          fit(status, STATUS),
          fit(truncate(deviceText(reason), named ? reasonWidth - 2 : reasonWidth), reasonWidth),
          names,
        ]
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
