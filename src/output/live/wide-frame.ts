// The frame for terminals of 100 columns and more. Pure.
import {abortDistance} from '../../progress/abort-distance.js'
import {durationText} from '../../progress/duration.js'
import type {Progress} from '../../progress/progress.js'
import {cellWidth, fit, truncate} from '../cells.js'
import {type Appearance, SLOTS} from './appearance.js'
import {plainBar, stackedBar} from './bar.js'
import {type FrameSize, type FrameState, type Line, line} from './frame.js'
import {
  countsText,
  goodText,
  leftText,
  legend,
  percentText,
  rateText,
  rolloutText,
  sentText,
  slotCounts,
} from './parts.js'
import {keyLine, staleText, whyLines} from './why.js'

const BAR = 60
const LABEL = 12

export function wideLines(state: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {seen} = state
  const {progress} = seen
  const {job} = progress
  return [
    line(header(state, size, look)),
    line(look.dim(truncate(settings(progress), size.columns)), 4),
    line('', 5),
    line(rolledOut(progress, look)),
    line(label('now', `${rateText(seen.sendRate)} sent · at most ${rolloutText(job.rollout)}`, size), 4),
    line('', 5),
    line(` ${countsText(progress, look, '  ')}`),
    line(` ${stackedBar(slotCounts(progress), SLOTS, BAR, look)}`),
    line(` ${legend(progress, look)}`, 2),
    line('', 5),
    line(label('done', `${progress.finished} of ${sentTotal(progress)} · ${goodText(progress)}`, size)),
    line(label('estimate', leftText(seen), size), 3),
    ...abortLine(progress, size),
    ...attemptsLine(progress, size),
    ...whyLines(state, size, look),
    ...state.log.slice(-4).map((text) => line(look.dim(truncate(text, size.columns)), 9)),
    ...keyLine(state, size, look),
  ]
}

function header({seen, where, watched, stale, frozen}: FrameState, {columns}: FrameSize, look: Appearance): string {
  const {job, total, totalSource} = seen.progress
  const left = `${job.jobId}  ${job.status}  ${job.selection}  ${total} ${total === 1 ? 'thing' : 'things'}${totalSource === 'so far' ? ' so far' : ''}`
  const right = `${where} · ${frozen ? 'frozen' : staleText(stale) || `watching ${durationText(watched)}`}`
  const room = columns - cellWidth(right) - 2
  return `${look.bold(fit(left, Math.max(20, room)))}  ${truncate(right, columns - 22)}`
}

function settings({job}: Progress): string {
  const retries = job.retries.reduce((sum, {numberOfRetries}) => sum + numberOfRetries, 0)
  return [
    `created ${new Date(job.createdAt).toISOString().slice(0, 19)}Z`,
    `rollout ${rolloutText(job.rollout)}`,
    job.timeoutMinutes === undefined ? 'no timeout' : `timeout ${job.timeoutMinutes} min`,
    retries === 0 ? 'no retries' : `retries ${retries}`,
  ].join(' · ')
}

function rolledOut(progress: Progress, look: Appearance): string {
  const {sent, total, totalSource} = progress
  if (totalSource === 'so far') return `${fit('rolled out', LABEL)}${sentText(progress)}`
  return `${fit('rolled out', LABEL)}${plainBar(sent, total, BAR - 5, look)}  ${sentText(progress)}  ${percentText(sent, total)}`
}

const sentTotal = ({total, totalSource}: Progress) => `${total}${totalSource === 'so far' ? ' so far' : ''}`

function abortLine({job}: Progress, size: FrameSize): Line[] {
  const nearest = job.status === 'IN_PROGRESS' ? abortDistance(job.abort, job.executions) : undefined
  if (!nearest) return []
  const {failureType, thresholdPercentage, minNumberOfExecutedThings} = nearest.criterion
  const rule = `${failureType} ≥ ${thresholdPercentage} % after ${minNumberOfExecutedThings} executions`
  const more = Number.isFinite(nearest.more) ? ` · ${nearest.more} more would cancel it` : ''
  return [line(label('abort line', `${rule} · now ${nearest.now} %${more}`, size), 3)]
}

function attemptsLine({job, attempts, retried, source}: Progress, size: FrameSize): Line[] {
  if (job.retries.length === 0 && source === 'service') return []
  const text = `${attempts} on ${retried} retried and other things · counts ${source}`
  return [line(label('attempts', text, size), 4)]
}

const label = (name: string, text: string, {columns}: FrameSize) => truncate(`${fit(name, LABEL)}${text}`, columns)
