// The maintenance windows in which a rollout goes on, and how many things it reaches in each. Pure.
import type {JobPlan} from './job-plan.js'
import {OpeningHours} from './simulation/opening-hours.js'
import type {Run} from './simulation/run.js'

/** Milliseconds since the epoch. */
export interface Opening {
  readonly from: number
  readonly to: number
  /** Things that are sent in it. */
  readonly things: number
}

/** More than these say nothing new. */
const MOST = 5

export function openingsOf({scheduling}: JobPlan, start: number, {sentAt, sentThings}: Run): Opening[] {
  const last = sentAt.at(-1)
  if (!scheduling?.maintenanceWindows || last === undefined) return []
  const sentIn = (from: number, to: number) =>
    sentAt.reduce((sum, at, index) => (at >= from && at < to ? sum + (sentThings[index] ?? 0) : sum), 0)
  return new OpeningHours(scheduling, start)
    .openings(last, MOST)
    .map(({from, to}) => ({from, to, things: sentIn(from, to)}))
}
