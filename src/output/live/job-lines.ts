// The numbers of a job, as lines for terminals of 100 columns: for the live frame and for the view of a job alike. Pure.
import {type AbortDistance, abortDistance} from '../../forecast/abort/abort-distance.js'
import type {ObservedJob} from '../../progress/observed-job.js'
import type {Snapshot} from '../../progress/outcome.js'
import {isWhole, type Progress, percent} from '../../progress/progress.js'
import {counted} from '../../text/counted.js'
import {momentText} from '../../value/moment.js'
import {fit, truncate} from '../terminal/cells.js'
import {type Appearance, SLOTS} from './appearance.js'
import {plainBar, stackedBar} from './bar.js'
import {firstThatFits, painted} from './columns.js'
import {countsText, legend, slotCounts} from './counts-text.js'
import {type FrameSize, type Line, line} from './frame-state.js'
import {goodShareText, sentText, wholeText} from './progress-text.js'
import {rolloutText} from './rate-text.js'
import {scheduleText} from './schedule-text.js'
import {stuckText} from './stuck-text.js'

const WIDEST_BAR = 60
const barWidth = (columns: number, beside: number) => Math.max(10, Math.min(WIDEST_BAR, columns - beside))
const LABEL = 12

export function countLines(progress: Progress, {columns}: FrameSize, look: Appearance): Line[] {
  return [
    line(painted((style) => ` ${countsText(progress, style, '  ')}`, look, columns)),
    line(` ${stackedBar(slotCounts(progress), SLOTS, barWidth(columns, 2), look)}`),
    line(
      painted((style) => ` ${legend(progress, style, columns)}`, look, columns),
      2,
    ),
  ]
}

export function doneLine(progress: Progress, size: FrameSize): Line {
  return line(label('done', `${progress.finished} of ${wholeText(progress)} · ${goodShareText(progress)}`, size))
}

export function rolledOutLine(progress: Progress, {columns}: FrameSize, look: Appearance): Line {
  const {sent, total} = progress
  if (!isWhole(progress)) return line(`${fit('rolled out', LABEL)}${sentText(progress)}`)
  const numbers = `  ${sentText(progress)}  ${percent(sent, total)} %`
  const bar = plainBar(sent, total, barWidth(columns, LABEL + Math.max(17, numbers.length)), look)
  return line(`${fit('rolled out', LABEL)}${bar}${numbers}`)
}

export function settingsText({job}: Progress): string {
  const retries = job.retries.reduce((sum, {numberOfRetries}) => sum + numberOfRetries, 0)
  return [
    ...(job.createdAt === undefined ? [] : [`created ${momentText(job.createdAt)}`]),
    `rollout ${rolloutText(job.rollout)}`,
    job.timeoutMinutes === undefined ? 'no timeout' : `timeout ${job.timeoutMinutes} min`,
    retries === 0 ? 'no retries' : `retries ${retries}`,
  ].join(' · ')
}

export function abortLines({job}: Progress, size: FrameSize): Line[] {
  if (job.status !== 'IN_PROGRESS' && job.status !== 'SCHEDULED') return []
  const nearest = abortDistance(job.abort, job.executions)
  if (!nearest) return [line(label('abort', NO_ABORT, size), 3)]
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = nearest.criterion
  const rule = `${failureType} ≥ ${thresholdPercentage} %`
  const texts = abortTexts([`${rule} after ${minNumberOfExecutedThings}`, rule], ' · ', nearest)
  return [line(label('abort', firstThatFits(texts, size.columns - LABEL), size), 3)]
}

/** The rule, how near it is, and how many failures are left, in ever fewer words; the last of these is shown at any width. */
export function abortTexts(rules: readonly string[], joint: string, nearest: AbortDistance): string[] {
  const now = `now ${nearest.now} %`
  const more = moreText(nearest)
  if (more === '') return rules.map((rule) => `${rule}${joint}${now}`)
  const shorter = rules.slice(-1).map((rule) => `${rule}${joint}${more}`)
  return [...rules.map((rule) => `${rule}${joint}${now} · ${more}`), ...shorter, more]
}

const NO_ABORT = 'none: the job runs on, whatever fails'

/** How many failures would cancel the job. */
function moreText({more, by}: AbortDistance): string {
  if (!Number.isFinite(more)) return ''
  if (by === undefined) return `${counted(more, 'more failure')} would cancel it`
  if (more === 0) return `cancels once ${by} ${by === 1 ? 'has' : 'have'} finished`
  return `${counted(more, 'more failure')} among the first ${by} ${more === 1 ? 'cancels' : 'cancel'} it`
}

export function stuckLines({stuck, progress, at, connection}: Snapshot, size: FrameSize, look: Appearance): Line[] {
  if (!stuck) return []
  const {text, command} = stuckText(stuck, progress.job, at, connection)
  return [line(look.warn(label('stuck', text, size)), 0), line(label('', command, size), 2)]
}

export function scheduleLines(job: ObservedJob, now: number, size: FrameSize): Line[] {
  const text = scheduleText(job, now)
  return text === undefined ? [] : [line(label('schedule', text, size), 1)]
}

export function attemptsLines({job, attempts, retried}: Progress, size: FrameSize): Line[] {
  if (job.retries.length === 0 && retried === 0) return []
  const again = retried === 0 ? '' : ` · ${counted(retried, 'thing')} tried again`
  return [line(label('attempts', `${attempts}${again}`, size), 4)]
}

export const label = (name: string, text: string, {columns}: FrameSize) =>
  truncate(`${fit(name, LABEL)}${text}`, columns)
