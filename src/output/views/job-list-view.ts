// Many jobs, a line each: how far, how good, the most frequent reason of failures, and how old. Pure.
import {ageText} from '../../progress/age.js'
import {commonReasonText} from '../../progress/common-reason.js'
import {type Appearance, appearanceOf, SLOTS, type Style} from '../live/appearance.js'
import {stackedBar} from '../live/bar.js'
import {slotCounts} from '../live/counts-text.js'
import {percentText} from '../live/progress-text.js'
import {fit, truncate} from '../terminal/cells.js'
import type {InspectedJob} from './job-view.js'

export interface JobListView {
  readonly header: string
  row(job: InspectedJob): string
}

export const BAR = 20
/** What reasons have at least; on a narrower terminal the id is worth more. */
const WHY = 10
const NARROW = 60

export interface Column {
  readonly header: string
  readonly width: number
  /** From so many columns of the terminal on. */
  readonly from: number
  cell(job: InspectedJob, now: number, look: Appearance): string
}

/** Between the id and the reason. */
const COLUMNS: readonly Column[] = [
  {header: 'STATUS', width: 13, from: 0, cell: ({progress}) => progress.job.status},
  {header: 'AGE', width: 9, from: 70, cell: ({progress}, now) => ageText(progress.job.createdAt, now)},
  {header: 'THINGS', width: 8, from: 60, cell: ({progress}) => thingsCell(progress)},
  {header: 'PROGRESS', width: BAR + 2, from: 90, cell: ({progress}, _, look) => barText(progress, look)},
  {header: 'GOOD', width: 9, from: 0, cell: ({progress}) => goodText(progress)},
]

/** @param longest job id of the list, so that columns stand before the first line */
export function jobListView(
  longest: number,
  now: number,
  style: Style & {readonly columns: number},
  columns: readonly Column[] = COLUMNS,
): JobListView {
  const look = appearanceOf(style)
  const shown = columns.filter(({from}) => style.columns >= from)
  const fixed = shown.reduce((sum, {width}) => sum + width, 0)
  const left = style.columns - fixed - 2
  const idWidth = Math.max(6, Math.min(longest, left - (style.columns < NARROW ? 0 : WHY))) + 2
  const room = style.columns - idWidth - fixed
  const header = shown.map((column) => fit(column.header, column.width)).join('')
  return {
    header: look.bold(truncate(`${fit('JOB', idWidth)}${header}${room < WHY ? '' : 'WHY NOT'}`, style.columns)),
    row(job) {
      const cells = shown.map((column) => padded(column.cell(job, now, look), column.width))
      const why = room < WHY ? '' : truncate(commonReasonText(job.reasons, job.progress), room)
      const id = fit(truncate(job.progress.job.jobId, idWidth - 2), idWidth)
      return `${id}${cells.join('')}${why}`.trimEnd()
    },
  }
}

/** A bar is in colours, and as wide as it is to be. */
const padded = (cell: string, width: number) => (width === BAR + 2 ? `${cell}  ` : fit(cell, width))

export const barText = (progress: InspectedJob['progress'], look: Appearance) =>
  stackedBar(slotCounts(progress), SLOTS, BAR, look)

/** Where nothing is known, nothing is said. */
export const thingsCell = ({total, totalSource}: InspectedJob['progress']) =>
  total === 0 && totalSource === 'unknown' ? '-' : String(total)

export const goodText = ({things, finished}: InspectedJob['progress']) =>
  finished === 0 ? '-' : percentText(things.SUCCEEDED, finished)
