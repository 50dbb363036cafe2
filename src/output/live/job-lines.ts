// The numbers of a job, as lines for terminals of 100 columns: for the live frame and for the view of a job alike. Pure.
import {abortDistance} from '../../forecast/abort-distance.js'
import {type Progress, percent} from '../../progress/progress.js'
import {counted} from '../../value/counted.js'
import {fit, truncate} from '../cells.js'
import {type Appearance, SLOTS} from './appearance.js'
import {plainBar, stackedBar} from './bar.js'
import {type FrameSize, type Line, line} from './frame-state.js'
import {countsText, goodText, isWhole, legend, painted, rolloutText, sentText, slotCounts, wholeText} from './parts.js'

const BAR = 60
const LABEL = 12

export function countLines(progress: Progress, {columns}: FrameSize, look: Appearance): Line[] {
  return [
    line(painted((style) => ` ${countsText(progress, style, '  ')}`, look, columns)),
    line(` ${stackedBar(slotCounts(progress), SLOTS, Math.min(BAR, columns - 2), look)}`),
    line(
      painted((style) => ` ${legend(progress, style)}`, look, columns),
      2,
    ),
  ]
}

export function doneLine(progress: Progress, size: FrameSize): Line {
  return line(label('done', `${progress.finished} of ${wholeText(progress)} · ${goodText(progress)}`, size))
}

export function rolledOutLine(progress: Progress, look: Appearance): Line {
  const {sent, total} = progress
  if (!isWhole(progress)) return line(`${fit('rolled out', LABEL)}${sentText(progress)}`)
  const bar = plainBar(sent, total, BAR - 5, look)
  return line(`${fit('rolled out', LABEL)}${bar}  ${sentText(progress)}  ${percent(sent, total)} %`)
}

export function settingsText({job}: Progress): string {
  const retries = job.retries.reduce((sum, {numberOfRetries}) => sum + numberOfRetries, 0)
  return [
    `created ${new Date(job.createdAt).toISOString().slice(0, 19)}Z`,
    `rollout ${rolloutText(job.rollout)}`,
    job.timeoutMinutes === undefined ? 'no timeout' : `timeout ${job.timeoutMinutes} min`,
    retries === 0 ? 'no retries' : `retries ${retries}`,
  ].join(' · ')
}

export function abortLines({job}: Progress, size: FrameSize): Line[] {
  const nearest = job.status === 'IN_PROGRESS' ? abortDistance(job.abort, job.executions) : undefined
  if (!nearest) return []
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = nearest.criterion
  const rule = `${failureType} ≥ ${thresholdPercentage} % after ${minNumberOfExecutedThings} executions`
  const more = Number.isFinite(nearest.more) ? ` · ${nearest.more} more would cancel it` : ''
  return [line(label('abort line', `${rule} · now ${nearest.now} %${more}`, size), 3)]
}

export function attemptsLines({job, attempts, retried, source}: Progress, size: FrameSize): Line[] {
  if (job.retries.length === 0 && source === 'service') return []
  const again = retried === 0 ? '' : ` · ${counted(retried, 'thing')} tried again`
  const how = source === 'service' ? '' : ' · counted from executions'
  return [line(label('attempts', `${attempts}${again}${how}`, size), 4)]
}

export const label = (name: string, text: string, {columns}: FrameSize) =>
  truncate(`${fit(name, LABEL)}${text}`, columns)
