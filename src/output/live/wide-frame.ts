// The frame for terminals of 100 columns and more. Pure.
import {durationText} from '../../progress/duration.js'
import type {Snapshot} from '../../progress/outcome.js'
import {isWhole} from '../../progress/progress.js'
import {cellWidth, fit, truncate} from '../terminal/cells.js'
import type {Appearance} from './appearance.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {
  abortLines,
  attemptsLines,
  countLines,
  doneLine,
  label,
  rolledOutLine,
  scheduleLines,
  settingsText,
  stuckLines,
} from './job-lines.js'
import {estimateText, thingsText} from './progress-text.js'
import {allowedText, sendRateText} from './rate-text.js'
import {keyLine, staleText, whyLines} from './why.js'

const LOG = 4

export function wideLines(state: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {seen} = state
  const {progress} = seen
  return [
    line(header(state, size, look)),
    line(look.dim(truncate(settingsText(progress), size.columns)), 4),
    line('', 5),
    rolledOutLine(progress, size, look),
    ...paceLines(seen, size),
    line('', 5),
    ...countLines(progress, size, look),
    line('', 5),
    doneLine(progress, size),
    line(label('estimate', estimateText(seen), size), 3),
    ...scheduleLines(progress.job, seen.at, size),
    ...stuckLines(seen, size, look),
    ...abortLines(progress, size),
    ...attemptsLines(progress, size),
    ...whyLines(progress, seen.reasons, false, size, look),
    ...(state.log.length > 0 ? [line('', 9)] : []),
    ...state.log.slice(-LOG).map((text) => line(look.dim(truncate(text, size.columns)), 9)),
    ...keyLine(state, size, look),
  ]
}

/** Once all is sent, the rate says nothing any more. */
function paceLines(seen: Snapshot, size: FrameSize): Line[] {
  const {progress} = seen
  if (isWhole(progress) && progress.sent >= progress.total) return []
  return [line(label('now', `${sendRateText(seen)} sent · ${allowedText(progress)}`, size), 4)]
}

function header({seen, where, watched, stale, frozen}: FrameState, {columns}: FrameSize, look: Appearance): string {
  const {job} = seen.progress
  const left = `${job.jobId}  ${job.status}  ${job.selection}  ${thingsText(seen.progress)}`
  const right = `${where} · ${frozen ? 'frozen' : staleText(stale) || `watching ${durationText(watched)}`}`
  const room = Math.max(20, columns - cellWidth(right) - 2)
  return `${look.bold(fit(left, room))}  ${truncate(right, columns - 22)}`
}
