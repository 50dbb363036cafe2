// The frame for terminals that are narrow or short. Pure.
import {abortDistance} from '../../forecast/abort/abort-distance.js'
import {durationText} from '../../progress/duration.js'
import type {Snapshot as Seen} from '../../progress/outcome.js'
import {isWhole, type Progress} from '../../progress/progress.js'
import {truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import {type Appearance, SLOTS} from './appearance.js'
import {stackedBar} from './bar.js'
import {firstThatFits, painted} from './columns.js'
import {countsText, slotCounts} from './counts-text.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {abortTexts} from './job-lines.js'
import {goodShareText, leftText, percentText, sentText} from './progress-text.js'
import {sendRateText} from './rate-text.js'
import {scheduleText} from './schedule-text.js'
import {stuckText} from './stuck-text.js'
import {keyLine, staleText} from './why.js'

export function narrowLines(state: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {seen} = state
  const {progress} = seen
  const cut = (text: string) => truncate(text, size.columns)
  return [
    line(look.bold(cut(head(state)))),
    line(stackedBar(slotCounts(progress), SLOTS, Math.max(10, size.columns - 10), look)),
    line(painted((style) => countsText(progress, style, ' ', ''), look, size.columns)),
    line(cut([goodShareText(progress), ...sending(seen), `left ${leftText(seen)}`].join(' · ')), 3),
    ...schedule(seen).map((text) => line(cut(text), 1)),
    ...stuck(seen).map((text) => line(look.warn(cut(text)), 0)),
    ...abortLine(progress, size.columns).map((text) => line(cut(text), 3)),
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

function abortLine({job}: Progress, width: number): string[] {
  if (job.status !== 'IN_PROGRESS' && job.status !== 'SCHEDULED') return []
  const nearest = abortDistance(job.abort, job.executions)
  if (!nearest) return ['abort: none']
  const {failureType, thresholdPercentage} = nearest.criterion
  const texts = abortTexts([`${failureType}≥${thresholdPercentage} %`], ': ', nearest)
  return [
    firstThatFits(
      texts.map((text) => `abort ${text}`),
      width,
    ),
  ]
}

const sending = (seen: Seen): string[] =>
  isWhole(seen.progress) && seen.progress.sent >= seen.progress.total ? [] : [`${sendRateText(seen)} sent`]

function schedule({progress, at}: Seen): string[] {
  const text = scheduleText(progress.job, at)
  return text === undefined ? [] : [text]
}

const stuck = ({stuck: found, progress, at}: Seen): string[] =>
  found ? [`stuck: ${stuckText(found, progress.job, at).text}`] : []

function whyText({seen}: FrameState): string[] {
  const texts = seen.reasons.groups.map(({count, reason}) => `${count} ${deviceText(reason)}`)
  return texts.length === 0 ? [] : [texts.join(' · ')]
}
