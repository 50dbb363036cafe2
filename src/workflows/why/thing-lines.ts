// What keeps one thing from doing a job, as lines for people.

import type {Diagnosis} from '../../doctor/diagnose.js'
import type {Finding} from '../../doctor/finding.js'
import {ENDED, FAILURES} from '../../engine/statuses.js'
import {deviceText} from '../../output/terminal/device-text.js'
import {durationText} from '../../progress/duration.js'

/** @param failures the command that lists what failed, and why */
export function thingLines(
  thing: string,
  {status, ageSeconds, cause, findings}: Diagnosis,
  failures: string,
): readonly string[] {
  const isWaiting = status === 'QUEUED' || status === 'IN_PROGRESS'
  const age = ageSeconds === undefined || !isWaiting ? '' : ` for ${durationText(ageSeconds * 1000)}`
  const never = status === 'QUEUED' ? ', never started' : ''
  return [
    `${deviceText(thing)}  ${deviceText(STATES[status] ?? status)}${age}${never}\n`,
    ...findingLines(findings),
    ...(ENDED.some((ended) => ended === status) ? [] : likely(cause, findings)),
    ...(FAILURES.some((failure) => failure === status) ? [`Why it failed: ${failures}\n`] : []),
  ]
}

const MARKS = {ok: '✓', problem: '✗', unknown: '?', note: '·'} as const
const WIDEST = 70

export function findingLines(findings: readonly Finding[]): readonly string[] {
  const width = findings.reduce((widest, {text}) => Math.max(widest, text.length), 0)
  return findings.map(
    ({level, text, source}) =>
      `  ${MARKS[level]} ${deviceText(text).padEnd(Math.min(WIDEST, width))}  ${deviceText(source)}\n`,
  )
}

const STATES: Readonly<Record<string, string>> = {NOT_SENT: 'has no execution', unknown: 'execution not known'}

/** There is nothing left to find out. */

function likely(cause: Diagnosis['cause'], findings: readonly Finding[]): string[] {
  const first = findings.find(({check, level}) => check === cause && level === 'problem')
  const fixes = [...new Set(findings.flatMap(({fix}) => fix))]
  return [
    first ? `Likely: ${deviceText(first.text)}\n` : 'No reason found\n',
    ...fixes.map((command) => `  ${command}\n`),
  ]
}
