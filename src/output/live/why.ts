// The reasons of failures, the keys, and the mark of a lost connection, as lines of a frame. Pure.
import {durationText} from '../../progress/duration.js'
import type {Reasons} from '../../progress/outcome.js'
import type {Progress} from '../../progress/progress.js'
import {counted} from '../../text/counted.js'
import {truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {Appearance} from './appearance.js'
import {columns, sampleText} from './columns.js'
import {type FrameSize, type FrameState, type Line, line} from './frame-state.js'

const SHOWN = 3

export function whyLines(
  {things}: Progress,
  {groups, sampled}: Reasons,
  all: boolean,
  size: FrameSize,
  look: Appearance,
): Line[] {
  const {FAILED, TIMED_OUT, REJECTED, CANCELED} = things
  // Reasons are read after the counters: some may have failed in between.
  const failures = Math.max(FAILED + TIMED_OUT + REJECTED, sampled)
  if (failures === 0 && groups.length === 0) return []
  const shown = groups.slice(0, all ? groups.length : SHOWN)
  const others = groups.slice(shown.length)
  const some = sampled < failures ? ` (reasons read for ${sampled})` : ''
  const canceled = CANCELED === 0 ? '' : `, ${CANCELED} canceled`
  const reasonWidth = Math.max(20, Math.min(48, size.columns - 40))
  const cells = (status: string, reason: string, count: string, sample: string) =>
    columns([
      ['  ', 2],
      [status, 11],
      [reason, reasonWidth],
      [` ${count}`, 9],
      [sample, size.columns - reasonWidth - 24],
    ])
  return [
    line('', 5),
    line(look.bold(cells('WHY', `${failures} did not succeed${some}${canceled}`, 'things', 'e.g.')), 2),
    ...shown.map(({status, reason, count, sample}, i) => {
      const text = sampleText(sample, count, size.columns - reasonWidth - 24)
      return line(look.paint(status, cells(status, deviceText(reason), String(count), text)), i < 2 ? 1 : 8)
    }),
    ...(others.length === 0 ? [] : [otherLine(others, cells)]),
  ]
}

function otherLine(
  others: readonly {readonly count: number}[],
  cells: (status: string, reason: string, count: string, sample: string) => string,
): Line {
  const count = others.reduce((sum, group) => sum + group.count, 0)
  return line(cells('other', counted(others.length, 'reason'), String(count), ''), 8)
}

export function keyLine({keys, frozen, seen}: FrameState, size: FrameSize, look: Appearance): Line[] {
  const {jobId} = seen.progress.job
  const text = keys ? keysText(frozen, size.columns) : `Ctrl-C stops watching; ${deviceText(jobId)} keeps running`
  return [line(look.dim(truncate(text, size.columns)), 1)]
}

/** As many as fit, the most useful ones first to stay; `?` tells all. */
function keysText(frozen: boolean, width: number): string {
  const keys = ['q quit (job keeps running)', 'f failures', 's slow', 'c cancel', 'e report', 'h hold']
  const all = [...keys, `space ${frozen ? 'unfreeze' : 'freeze'}`, '+/- pace']
  for (let count = all.length; count > 1; count--) {
    const text = [...all.slice(0, count), '? keys'].join('  ')
    if (text.length <= width) return text
  }
  return 'q quit  ? keys'
}

export const staleText = (stale: number | undefined) => (stale === undefined ? '' : `stale ${durationText(stale)}`)
