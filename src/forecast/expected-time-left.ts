// How long a job in progress still takes: one run of the simulation, from where it stands.

import type {Rollout} from './abort/exact-odds.js'
import {Devices} from './fleet/devices.js'
import {fastDraws} from './fleet/draws.js'
import {traitsOf} from './fleet/fleet.js'
import {OpeningHours} from './simulation/opening-hours.js'
import {simulate} from './simulation/simulate.js'

export interface TimeLeft {
  /** Milliseconds from now until the last of those has ended that end by themselves. */
  readonly left: number
  /** Things that are not among them. */
  readonly never: number
}

/** @param now the service's time, in milliseconds since the epoch */
export function expectedTimeLeft({plan, things, fleet, begun}: Rollout, now: number, seed = 1): TimeLeft {
  const devices = new Devices(traitsOf(fleet, seed, 0), fastDraws(seed, 0))
  const hours = new OpeningHours(plan.scheduling, now)
  const {lastEnd, never, abort} = simulate({plan, things, devices, hours, start: now, begun})
  return {left: Math.max(0, (abort?.lastEnd ?? lastEnd) - now), never}
}
