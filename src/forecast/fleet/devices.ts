// A fleet as a run of the simulation sees it: the times, ends and draws of its devices. Knows no jobs.
import {type Outcome, type OutcomeShares, outcomeAt} from '../../engine/device.js'
import type {Draws} from './draws.js'
import type {Times} from './times.js'

/** How devices behave in one run: nothing of it is uncertain any more. */
export interface DeviceTraits {
  readonly outcomes: OutcomeShares
  readonly offline: number
  readonly pickup: Times
  readonly duration: Times
}

export class Devices {
  constructor(
    readonly traits: DeviceTraits,
    private readonly draws: Draws,
  ) {}

  isOffline(thing: number): boolean {
    return this.traits.offline > 0 && this.draws.offline(thing) < this.traits.offline
  }

  /** Milliseconds from the moment that an execution waits. @param number of the thing's execution, from 1 */
  pickup(thing: number, number: number): number {
    return this.traits.pickup.at(this.draws.pickup(thing, number))
  }

  /** The same of one that has waited already; a device that may be offline is that more likely, the longer it waits. */
  pickupAfter(thing: number, number: number, waited: number): number {
    const {pickup, offline} = this.traits
    const comes = (1 - offline) * pickup.shareAfter(waited)
    if (this.draws.offline(thing) * (comes + offline) >= comes) return Infinity
    return pickup.beyond(waited, this.draws.pickup(thing, number))
  }

  duration(thing: number, number: number): number {
    return this.traits.duration.at(this.draws.duration(thing, number))
  }

  durationAfter(thing: number, number: number, running: number): number {
    return this.traits.duration.beyond(running, this.draws.duration(thing, number))
  }

  outcome(thing: number, number: number): Outcome {
    return outcomeAt(this.traits.outcomes, this.draws.outcome(thing, number))
  }

  /** Of one that has been in progress for so long: it was not rejected, and is silent the more likely, the longer it runs. */
  outcomeAfter(thing: number, number: number, running: number): Outcome {
    const {fail, reject, timeout} = this.traits.outcomes
    const ends = (1 - reject - timeout) * this.traits.duration.shareAfter(running)
    const drawn = this.draws.outcome(thing, number) * (ends + timeout)
    if (drawn >= ends) return 'SILENT'
    const failing = fail.reduce((sum, {share}) => sum + share, 0)
    return (drawn / ends) * (1 - reject - timeout) < failing ? 'FAILED' : 'SUCCEEDED'
  }
}
