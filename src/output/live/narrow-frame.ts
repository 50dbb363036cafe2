// The frame for terminals that are narrow or short. Pure.
import {abortDistance} from '../../forecast/abort-distance.js'
import {durationText} from '../../progress/duration.js'
import type {Progress} from '../../progress/progress.js'
import {truncate} from '../cells.js'
import {deviceText} from '../device-text.js'
import {type Appearance, SLOTS} from './appearance.js'
import {stackedBar} from './bar.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {countsText, goodText, isWhole, leftText, painted, percentText, rateText, sentText, slotCounts} from './parts.js'
import {keyLine, staleText} from './why.js'

export function narrowLines(state: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {seen} = state
  const {progress} = seen
  const cut = (text: string) => truncate(text, size.columns)
  return [
    line(look.bold(cut(head(state)))),
    line(stackedBar(slotCounts(progress), SLOTS, Math.max(10, size.columns - 10), look)),
    line(painted((style) => countsText(progress, style, ' ', ''), look, size.columns)),
    line(cut(`${goodText(progress)} · ${rateText(seen.sendRate)} sent · left ${leftText(seen)}`), 3),
    ...abortLine(progress).map((text) => line(cut(text), 3)),
    ...whyText(state).map((text) => line(cut(text), 2)),
    ...state.log.slice(-2).map((text) => line(look.dim(cut(text)), 9)),
    ...keyLine(state, size, look),
  ]
}

function head({seen, watched, stale, frozen}: FrameState): string {
  const {progress} = seen
  const share = !isWhole(progress) ? '' : `${percentText(progress.sent, progress.total)} sent `
  const time = frozen ? 'frozen' : staleText(stale) || durationText(watched)
  return `${progress.job.jobId} ${progress.job.status}  ${share}(${sentText(progress)})  ${time}`
}

function abortLine({job}: Progress): string[] {
  const nearest = job.status === 'IN_PROGRESS' ? abortDistance(job.abort, job.executions) : undefined
  if (!nearest) return []
  const {failureType, thresholdPercentage} = nearest.criterion
  const more = Number.isFinite(nearest.more) ? `, ${nearest.more} more cancel it` : ''
  return [`abort ${failureType}≥${thresholdPercentage} %: now ${nearest.now} %${more}`]
}

function whyText({seen}: FrameState): string[] {
  const texts = seen.reasons.groups.map(({count, reason}) => `${count} ${deviceText(reason)}`)
  return texts.length === 0 ? [] : [texts.join(' · ')]
}
