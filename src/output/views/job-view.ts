// One job as people look at it: how far it is, how good, why not, and how old. Pure.
import {ageOf, ageText, agoText, tookText} from '../../progress/age.js'
import type {Reasons} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {counted} from '../../text/counted.js'
import {appearanceOf, type Style} from '../live/appearance.js'
import type {FrameSize} from '../live/frame-state.js'
import {
  abortLines,
  attemptsLines,
  countLines,
  doneLine,
  rolledOutLine,
  scheduleLines,
  settingsText,
} from '../live/job-lines.js'
import {whyLines} from '../live/why.js'
import {truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'

export interface InspectedJob {
  readonly progress: Progress
  readonly reasons: Reasons
  /** Milliseconds until it is done, where that was asked and is known. */
  readonly left?: number | undefined
}

/** @param now the service's time, from which ages count */
export function jobView(
  {progress, reasons}: InspectedJob,
  now: number,
  style: Style & {readonly columns: number},
): string {
  const look = appearanceOf(style)
  const size: FrameSize = {...style, rows: Infinity}
  const {job} = progress
  const cut = (text: string) => truncate(text, style.columns)
  const said = [job.reasonCode, job.comment].filter((text) => text !== undefined).map(deviceText)
  const lines = [
    look.bold(cut(`${job.jobId}  ${job.status}  ${job.selection}  ${counted(job.targets.length, 'target')}`)),
    look.dim(cut(settingsText(progress))),
    look.dim(cut(agesText(progress, now))),
    ...(said.length > 0 ? [cut(`reason: ${said.join(' · ')}`)] : []),
    '',
    ...[rolledOutLine(progress, size, look), ...countLines(progress, size, look), doneLine(progress, size)].map(textOf),
    ...[...scheduleLines(job, now, size), ...abortLines(progress, size), ...attemptsLines(progress, size)].map(textOf),
    ...whyLines(progress, reasons, true, size, look).map(textOf),
  ]
  return `${lines.join('\n')}\n`
}

const textOf = ({text}: {readonly text: string}) => text

function agesText({job}: Progress, now: number): string {
  const {createdAt, updatedAt, completedAt} = job
  const age = ageOf(createdAt, now) === undefined ? 'age not known' : `${ageText(createdAt, now)} old`
  const took = tookText(createdAt, completedAt)
  const changed = completedAt === undefined ? agoText(updatedAt, now) : undefined
  return `${age}${took ? `, took ${took}` : ''}${changed ? `, changed ${changed}` : ''}`
}
