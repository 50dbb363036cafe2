// One execution that failed: all that the service and its device tell of it, in the place of a frame. Pure.
import {agoText} from '../../progress/age.js'
import type {ExecutionDetail} from '../../progress/observed-execution.js'
import {momentText} from '../../value/moment.js'
import {fit, truncate, wrapCells} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {Appearance} from './appearance.js'
import type {Detail} from './frame-state.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'

const LABEL = 13
const KEYS = 'y copy the name  Esc back to the list  f back to the job  q quit (job keeps running)'

export function detailLines(
  state: FrameState,
  detail: Detail,
  note: string,
  size: FrameSize,
  look: Appearance,
): Line[] {
  const {failure, answer} = detail
  const {thingName = '', status, retryAttempt, executionNumber} = failure.execution
  const cut = (text: string) => truncate(text, size.columns)
  const known = typeof answer === 'object' ? answer : undefined
  return [
    line(look.bold(cut(`${deviceText(thingName)}  ${known?.status ?? status}`))),
    line(look.paint(status, cut(deviceText(failure.reason))), 1),
    line(cut(`${fit('attempt', LABEL)}${retryAttempt + 1} (execution number ${executionNumber})`), 1),
    ...answerLines(state, answer, size, cut),
    ...(note === '' ? [] : [line(cut(deviceText(note)), 3)]),
    line(look.dim(cut(KEYS)), 4),
  ]
}

function answerLines(state: FrameState, answer: Detail['answer'], size: FrameSize, cut: (text: string) => string) {
  if (answer === undefined) return [line(cut('asking the service'), 1)]
  if (typeof answer === 'string') return [line(cut(deviceText(answer)), 1)]
  const {version, queuedAt, startedAt, updatedAt, details} = answer
  const {now} = state
  return [
    line(cut(`${fit('version', LABEL)}${version ?? '-'}`), 2),
    line(cut(`${fit('queued', LABEL)}${timeText(queuedAt, now)}`), 2),
    line(cut(`${fit('started', LABEL)}${timeText(startedAt, now)}`), 2),
    line(cut(`${fit('last update', LABEL)}${timeText(updatedAt, now)}`), 2),
    ...detailsLines(details, size, cut),
  ]
}

/** A value may be longer than the terminal is wide, and is shown whole as far as there are rows. */
function detailsLines(
  details: ExecutionDetail['details'],
  {columns}: FrameSize,
  cut: (text: string) => string,
): Line[] {
  const entries = Object.entries(details).map(([key, value]) => [deviceText(key), deviceText(value)] as const)
  if (entries.length === 0) return [line(cut('The device reported no statusDetails'), 1)]
  const width = entries.reduce((most, [key]) => Math.min(24, Math.max(most, key.length)), 0) + 4
  const lines = entries.flatMap(([key, value]) =>
    wrapCells(value, Math.max(10, columns - width)).map((text, i) =>
      line(cut(`${fit(i === 0 ? `  ${key}` : '', width)}${text}`), 1),
    ),
  )
  return [line(cut('statusDetails'), 1), ...lines]
}

const timeText = (at: number | undefined, now: number) =>
  at === undefined ? '-' : `${momentText(at)}  ${agoText(at, now) ?? ''}`.trimEnd()
