// The things that failed, one by one under their reasons, in the place of a frame. Pure.
import {agoText} from '../../progress/age.js'
import {listedFailures, reasonKey} from '../../progress/listed-failures.js'
import {executionKey} from '../../progress/observed-execution.js'
import {isOpen} from '../../progress/observed-job.js'
import type {KnownFailure} from '../../progress/outcome.js'
import {fit, truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {Appearance} from './appearance.js'
import {detailLines} from './detail-frame.js'
import {type Browsing, type FrameSize, type FrameState, type Line, line} from './frame-state.js'
import {staleText} from './why.js'

export function failuresLines(state: FrameState, browsing: Browsing, size: FrameSize, look: Appearance): Line[] {
  if (browsing.detail) return detailLines(state, browsing.detail, browsing.note, size, look)
  const failures = listedFailures(state.seen.reasons, browsing.filter)
  const cut = (text: string) => truncate(text, size.columns)
  const head = [line(look.bold(cut(titleText(state))), 2), ...filterLine(browsing, failures.length, state, cut)]
  const foot = [
    ...(browsing.note === '' ? [] : [line(cut(deviceText(browsing.note)), 3)]),
    line(look.dim(cut(keysText(browsing, size))), 4),
  ]
  const room = Math.max(1, size.rows - 1 - head.length - foot.length)
  const rows =
    failures.length === 0
      ? [line(cut(emptyText(state, browsing)))]
      : listLines(failures, browsing, state, room, cut, look)
  return [...head, ...rows, ...foot]
}

function emptyText({seen}: FrameState, {filter}: Browsing): string {
  if (filter !== '' && seen.reasons.failures.length > 0) return `No failure matches ${deviceText(filter)}`
  const {job, things, total, sent} = seen.progress
  if (!isOpen(job)) return 'No failures'
  const open = [
    [things.IN_PROGRESS, 'in progress'],
    [things.QUEUED, 'queued'],
    [Math.max(0, total - sent), 'not sent yet'],
  ] as const
  const left = open.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`)
  return left.length === 0 ? 'No failures so far' : `No failures so far: ${left.join(', ')}`
}

function titleText({seen, stale}: FrameState): string {
  const {job, things} = seen.progress
  const {sampled} = seen.reasons
  const failures = Math.max(things.FAILED + things.TIMED_OUT + things.REJECTED, sampled)
  const some = sampled < failures ? ` (reasons read for ${sampled})` : ''
  const mark = stale === undefined ? '' : `  ${staleText(stale)}`
  return `${job.jobId}  ${failures} did not succeed${some}${mark}`
}

function filterLine({filter, typing}: Browsing, found: number, {seen}: FrameState, cut: (text: string) => string) {
  if (filter === '' && !typing) return []
  return [line(cut(`/${deviceText(filter)}${typing ? '_' : ''}  ${found} of ${seen.reasons.failures.length}`), 1)]
}

/** As many as there is room for, the marked one among them; the first always tells the reason. */
function listLines(
  failures: readonly KnownFailure[],
  browsing: Browsing,
  state: FrameState,
  room: number,
  cut: (text: string) => string,
  look: Appearance,
): Line[] {
  const marked = selectedIndex(failures, browsing.selected)
  const counts = new Map<string, number>()
  for (const failure of failures) counts.set(reasonKey(failure), (counts.get(reasonKey(failure)) ?? 0) + 1)
  const rows = failures.flatMap((failure, index) => {
    const previous = failures[index - 1]
    const thing = {failure, marked: index === marked, heads: false}
    const begins = previous === undefined || reasonKey(previous) !== reasonKey(failure)
    return begins ? [{failure, marked: false, heads: true}, thing] : [thing]
  })
  const start = Math.max(0, Math.min(rows.findIndex((row) => row.marked) - Math.floor(room / 2), rows.length - room))
  return rows.slice(start, start + room).map((row, index) => {
    const heads = row.heads || (index === 0 && room > 1 && !row.marked)
    if (heads) return line(headText(row.failure, counts.get(reasonKey(row.failure)) ?? 0, cut, look), 1)
    const text = cut(thingText(row.failure, row.marked, state))
    return line(row.marked ? look.bold(text) : text, row.marked ? 0 : 1)
  })
}

/** Where the mark is in the list. */
export function selectedIndex(failures: readonly KnownFailure[], selected: string | undefined): number {
  return Math.max(
    0,
    failures.findIndex(({execution}) => executionKey(execution) === selected),
  )
}

function headText({execution, reason}: KnownFailure, count: number, cut: (text: string) => string, look: Appearance) {
  return look.paint(execution.status, cut(`${count} ${execution.status} ${deviceText(reason)}`))
}

function thingText({execution}: KnownFailure, marked: boolean, {now}: FrameState): string {
  const {thingName = '', retryAttempt, updatedAt} = execution
  const age = agoText(updatedAt, now) ?? ''
  const again = retryAttempt > 0 ? `  attempt ${retryAttempt + 1}` : ''
  return `${marked ? '>' : ' '} ${fit(deviceText(thingName), NAME)} ${age}${again}`
}

const NAME = 32

function keysText({typing}: Browsing, {ascii}: FrameSize): string {
  const arrows = ascii ? 'up/down' : '↑↓'
  if (typing) return `${arrows} move  Enter keep the filter  Esc drop it`
  return `${arrows} move  / filter  Enter details  y copy the name  Esc back  q quit (job keeps running)`
}
