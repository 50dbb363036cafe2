// Many jobs, a line each: how far, how good, the most frequent reason of failures, and how old. Pure.
import {durationText} from '../../progress/duration.js'
import {fit, truncate} from '../cells.js'
import {deviceText} from '../device-text.js'
import {type Appearance, appearanceOf, SLOTS, type Style} from '../live/appearance.js'
import {stackedBar} from '../live/bar.js'
import {percentText, slotCounts} from '../live/parts.js'
import type {Examined} from './job-view.js'

export interface JobListView {
  readonly header: string
  row(job: Examined): string
}

const BAR = 20
const WIDTHS = {status: 13, age: 9, things: 8, good: 9} as const
const FIXED = WIDTHS.status + WIDTHS.age + WIDTHS.things + BAR + 2 + WIDTHS.good

/** @param longest job id of the list, so that columns stand before the first line */
export function jobListView(longest: number, now: number, style: Style & {readonly columns: number}): JobListView {
  const look = appearanceOf(style)
  const idWidth = Math.max(6, Math.min(longest, style.columns - FIXED - 12)) + 2
  const head = [fit('JOB', idWidth), fit('STATUS', WIDTHS.status), fit('AGE', WIDTHS.age), fit('THINGS', WIDTHS.things)]
  const header = `${head.join('')}${fit('', BAR + 2)}${fit('GOOD', WIDTHS.good)}WHY NOT`
  return {
    header: look.bold(truncate(header, style.columns)),
    row: (job) => row(job, idWidth, now, style.columns, look),
  }
}

function row({progress, reasons}: Examined, idWidth: number, now: number, columns: number, look: Appearance): string {
  const {job, total, finished, things} = progress
  const left = [
    fit(job.jobId, idWidth),
    fit(job.status, WIDTHS.status),
    fit(durationText(now - job.createdAt), WIDTHS.age),
    fit(String(total), WIDTHS.things),
  ]
  const good = finished === 0 ? '-' : percentText(things.SUCCEEDED, finished)
  const [top] = reasons.groups
  const why = top ? deviceText(top.reason) : ''
  const bar = stackedBar(slotCounts(progress), SLOTS, BAR, look)
  return `${left.join('')}${bar}  ${fit(good, WIDTHS.good)}${truncate(why, columns - idWidth - FIXED)}`.trimEnd()
}
