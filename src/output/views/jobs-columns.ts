// The columns of `iotjobs jobs`: those of a list of jobs, and how fast, how long and how near to being canceled. Pure.
import {abortDistance} from '../../forecast/abort/abort-distance.js'
import {ageText} from '../../progress/age.js'
import {durationText} from '../../progress/duration.js'
import {isOpen} from '../../progress/observed-job.js'
import type {Progress} from '../../progress/progress.js'
import {allowedRate} from '../../progress/rate.js'
import {heldBy} from '../../progress/stuck.js'
import {BAR, barText, type Column, goodText, thingsCell} from './job-list-view.js'

/** @param isAnyOpen whether any job of the list may still do something: else some columns have nothing to say */
export const jobsColumns = (isAnyOpen: boolean): readonly Column[] =>
  isAnyOpen ? COLUMNS : COLUMNS.filter(({header}) => !OF_OPEN_JOBS.has(header))

const OF_OPEN_JOBS: ReadonlySet<string> = new Set(['STATE', 'RATE', 'LEFT', 'CANCEL'])

const COLUMNS: readonly Column[] = [
  {header: 'STATUS', width: 13, from: 0, cell: ({progress}) => progress.job.status},
  {header: 'STATE', width: 9, from: 70, cell: ({progress}, now) => stateOf(progress, now) ?? '-'},
  {header: 'AGE', width: 8, from: 90, cell: ({progress}, now) => ageText(progress.job.createdAt, now)},
  {header: 'THINGS', width: 8, from: 60, cell: ({progress}) => thingsCell(progress)},
  {header: 'PROGRESS', width: BAR + 2, from: 130, cell: ({progress}, _, look) => barText(progress, look)},
  {header: 'GOOD', width: 7, from: 0, cell: ({progress}) => goodText(progress)},
  {header: 'RATE', width: 8, from: 100, cell: ({progress}) => rateText(progress)},
  {header: 'LEFT', width: 8, from: 80, cell: ({left}) => (left === undefined ? '-' : durationText(left))},
  {header: 'CANCEL', width: 10, from: 80, cell: ({progress}) => cancelText(progress)},
]

/** Of the share that cancels the job, or of all that finished where nothing does. */
const FAILING = 0.5
const MANY = 0.1

export type JobTrouble = 'stuck' | 'failing'

/** What needs attention; nothing where a job is well, or over. */
export function stateOf(progress: Progress, now: number): JobTrouble | undefined {
  if (!isOpen(progress.job)) return undefined
  if (heldBy(progress, now).length > 0) return 'stuck'
  const nearest = abortDistance(progress.job.abort, progress.job.executions)
  const share = progress.finished === 0 ? 0 : progress.unsuccessful / progress.finished
  if (nearest && progress.unsuccessful > 0 && nearest.now >= nearest.criterion.thresholdPercentage * FAILING)
    return 'failing'
  return !nearest && share >= MANY ? 'failing' : undefined
}

/** Things a minute that the rollout may send now. */
export const rateOf = (progress: Progress): number | undefined =>
  progress.job.status === 'IN_PROGRESS' && progress.sent < progress.total ? allowedRate(progress) : undefined

function rateText(progress: Progress): string {
  const rate = rateOf(progress)
  return rate === undefined ? '-' : `${rate}/min`
}

function cancelText({job}: Progress): string {
  const nearest = isOpen(job) ? abortDistance(job.abort, job.executions) : undefined
  if (!nearest || !Number.isFinite(nearest.more)) return '-'
  return `${nearest.more} more`
}
