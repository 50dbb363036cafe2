// What apply did, or would do, with each file: a line for people, a record for programs.
import type {Plan} from '../../derive/apply-plan.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import type {AppliedFile} from './read-files.js'

export interface PlannedFile {
  readonly file: AppliedFile
  readonly plan: Plan
}

const DONE = {
  create: 'created',
  unchanged: 'unchanged',
  update: 'updated',
  replace: 'replaced',
  refuse: 'refused',
} as const

/** @param done whether it was done; else it would be */
export function applyLine({file, plan}: PlannedFile, done: boolean): string {
  const {action, members, reason} = plan
  const word = done || action === 'refuse' ? DONE[action] : action
  const detail = reason ?? members.join(', ')
  return `${word.padEnd(9)}  ${file.name}  ${file.id}${detail === '' ? '' : `  (${detail})`}`
}

export function applyData({file, plan}: PlannedFile, done: boolean): Structure {
  const {action, members, reason} = plan
  return fromPlain({
    file: file.name,
    kind: file.kind,
    id: file.id,
    action: done || action === 'refuse' ? DONE[action] : action,
    members: [...members],
    reason,
  }) as Structure
}
