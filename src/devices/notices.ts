// What a device is notified of: the difference between what it had to do before and what it has to do now. Pure; does not
// know what made the difference.
import type {PendingKeys, PendingView} from '../emulator/pending-view.js'
import {type Message, withDocument} from './messages.js'
import {jobsTopic} from './topics.js'

/** Whether there is anything to notify of; starting what comes first changes nothing. */
export const differ = (before: PendingKeys, after: PendingKeys) => before[0] !== after[0] || !sameSet(before, after)

/** `notify` where other executions are pending than before, then `notify-next` where another one comes first. */
export function noticesOf(thing: string, before: PendingKeys, after: PendingView): Message[] {
  const {inProgress, queued, next, timestamp} = after
  const jobs = {
    ...(inProgress.length > 0 ? {IN_PROGRESS: inProgress} : {}),
    ...(queued.length > 0 ? {QUEUED: queued} : {}),
  }
  const notify = {topic: jobsTopic(thing, 'notify'), payload: JSON.stringify({timestamp, jobs})}
  const execution = next && {execution: withDocument(next)}
  const notifyNext = {topic: jobsTopic(thing, 'notify-next'), payload: JSON.stringify({timestamp, ...execution})}
  return [...(sameSet(before, after.keys) ? [] : [notify]), ...(before[0] === after.keys[0] ? [] : [notifyNext])]
}

function sameSet(before: PendingKeys, after: PendingKeys): boolean {
  if (before.length !== after.length) return false
  const known = new Set(before)
  return after.every((key) => known.has(key))
}
