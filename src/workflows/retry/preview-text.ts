// What a continuation will reach, in a line for people. What devices said is shown as text. Pure.
import {deviceText} from '../../output/terminal/device-text.js'
import type {Earlier} from './earlier-jobs.js'
import type {ExplainedThing, Selection} from './select-things.js'

/**
 * `12 of 30 things: 9 no space left on /data, 3 timed out · 18 left out (sha256 mismatch) · 970 not failed`
 * @param fresh those taken that no earlier job is for
 * @param restWord what the things of any other status are
 */
export function previewLine(
  fresh: readonly ExplainedThing[],
  {taken, leftOut, pending, others}: Selection,
  {jobs}: Earlier,
  restWord: string,
): string {
  const all = taken.length + leftOut.length
  const known = taken.length - fresh.length
  const of = all > fresh.length ? `${fresh.length} of ${things(all)}` : things(fresh.length)
  const parts = [
    fresh.length === 0 ? of : `${of}: ${groupsText(fresh, (count, label) => `${count} ${label}`)}`,
    ...(leftOut.length > 0 ? [`${leftOut.length} left out (${groupsText(leftOut, (_, label) => label)})`] : []),
    ...(known > 0 ? [`${known} already in ${jobs.map(({jobId}) => jobId).join(', ')}`] : []),
    ...(pending > 0 ? [`${pending} not over`] : []),
    ...(others > 0 ? [`${others} ${restWord}`] : []),
  ]
  return parts.join(' · ')
}

const MAX_SHOWN = 4

function groupsText(all: readonly ExplainedThing[], text: (count: number, label: string) => string): string {
  const counts = new Map<string, number>()
  for (const {label} of all) counts.set(label, (counts.get(label) ?? 0) + 1)
  const sorted = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  const shown = sorted.slice(0, MAX_SHOWN).map(([label, count]) => text(count, deviceText(label)))
  const rest = sorted.slice(MAX_SHOWN).reduce((sum, [, count]) => sum + count, 0)
  return [...shown, ...(rest > 0 ? [`${rest} for other reasons`] : [])].join(', ')
}

const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`
