// The last frame, which stays on the screen: how it ended, and what to do next. The same words as in every other mode. Pure.
import {tookText} from '../../progress/age.js'
import type {Outcome} from '../../progress/outcome.js'
import {cellWidth, truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import {wrapText} from '../terminal/wrap-text.js'
import {type Appearance, appearanceOf, SLOTS, type Style, WORDS} from './appearance.js'
import {slotCounts} from './counts-text.js'
import {goodShareText, thingsText} from './progress-text.js'
import {clock} from './retry-text.js'
import {nextSteps, verdictText} from './verdict-text.js'

export function finalFrame(outcome: Outcome, {columns, ...style}: Style & {readonly columns: number}): string[] {
  const look = appearanceOf(style)
  const good = outcome.exit === 0
  const mark = good ? look.paint('SUCCEEDED', look.glyph('SUCCEEDED')) : look.warn('!')
  const next = nextSteps(outcome).map((text, i) => `  ${i === 0 ? 'next: ' : '      '}${text}`)
  return [...summary(outcome, columns, look), ...wrapText(`${mark} ${verdictText(outcome)}`, columns, 0, 2), ...next]
}

function summary({snapshot: seen}: Outcome, columns: number, look: Appearance): string[] {
  if (!seen) return []
  const {progress, reasons} = seen
  const {job} = progress
  const end = job.completedAt ?? (job.status === 'IN_PROGRESS' ? seen.at : job.updatedAt)
  const took = tookText(job.createdAt, end)
  const time = `${clock(job.createdAt)} to ${clock(end)}${took === undefined ? '' : ` (${took})`}`
  const counts = slotCounts(progress)
  const shown = SLOTS.filter((slot) => (counts[slot] ?? 0) > 0)
  const long = `  ${shown.map((slot) => `${look.glyph(slot)} ${WORDS[slot]} ${counts[slot]}`).join('   ')}   ${goodShareText(progress)}`
  const short = `  ${shown.map((slot) => `${look.glyph(slot)} ${counts[slot]}`).join('  ')}  ${goodShareText(progress)}`
  const ended = progress.things.FAILED + progress.things.TIMED_OUT + progress.things.REJECTED
  const read = reasons.sampled < ended ? ` (${reasons.sampled} of ${ended} read)` : ''
  const top = reasons.groups.slice(0, 4).map(({count, reason}) => `${count} ${deviceText(reason)}`)
  return [
    look.bold(truncate(`${job.jobId}  ${job.status}  ${thingsText(progress)}  ${time}`, columns)),
    ...(shown.length > 0 ? [cellWidth(long) <= columns ? long : short] : []),
    ...(top.length > 0 ? [truncate(`  top reasons${read}: ${top.join(' · ')}`, columns)] : []),
  ]
}
