// A diff → lines for people. The caller, who knows the terminal, adds colour; words and signs carry everything.
import {printJson} from '../value/json/json-print.js'
import type {Value} from '../value/value.js'
import type {JobDiff} from './job-diff.js'
import type {Change} from './member-changes.js'

/** Gets every line, whole. */
export type Paint = (tone: 'plain' | 'added' | 'removed' | 'changed' | 'grave', text: string) => string

const noPaint: Paint = (_, text) => text

export function renderDiff({jobId, status, changes, refusals, effects}: JobDiff, paint: Paint = noPaint): string[] {
  const head = `${jobId}  ${status}`
  const refused = refusals.map((text) => paint('grave', `  x Refused: ${text}`))
  if (changes.length === 0) return [paint('plain', `${head}: nothing would change`), ...refused]
  const width = changes.reduce((most, {path}) => Math.max(most, path.length), 0)
  return [
    paint('plain', head),
    ...changes.map((change) => changeLine(change, width, paint)),
    ...refused,
    ...effects.map(({text, grave}) => (grave ? paint('grave', `  ! ${text}`) : paint('plain', `    ${text}`))),
  ]
}

export function changeLine({path, before, after}: Change, width = path.length, paint = noPaint): string {
  const label = path.padEnd(width)
  if (before === undefined) return paint('added', `  + ${label}  ${valueText(after)}`)
  if (after === undefined) return paint('removed', `  - ${label}  ${valueText(before)}`)
  return paint('changed', `  ~ ${label}  ${valueText(before)} → ${valueText(after)}`)
}

const valueText = (value: Value | undefined) => (value === undefined ? '' : printJson(value))
