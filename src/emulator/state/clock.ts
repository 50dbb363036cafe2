// The virtual clock of a state: read, turned and wound forward. What falls due on the way happens in the same transaction.
import {type Clock, skip, turn} from '../../engine/clock.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Context} from '../context.js'
import {advance} from '../lifecycle/advance.js'
import type {LocalService} from '../local-service.js'

export interface ClockState {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** The real moment. */
  readonly real: number
  readonly speed: number
  readonly paused: boolean
}

/** @param change nothing to only read the clock */
export function adjustClock(
  service: LocalService,
  change: {readonly speed?: number | undefined; readonly paused?: boolean | undefined},
): Promise<ClockState> {
  return service.write(({store, now, real}) => {
    const clock = turn(store.clock.get(), real, change)
    if (change.speed !== undefined || change.paused !== undefined) store.clock.set(clock)
    return stateOf(clock, now, real)
  })
}

/** Later moments are not written with four digits of a year, and at last no date holds them: the state would be lost. */
const LAST_MOMENT = Date.UTC(9999, 11, 31)

/** @throws UsageError where the clock would pass the year 9999; the state stays as it is */
export function skipTime(service: LocalService, milliseconds: number): Promise<ClockState> {
  return service.write((context) => {
    const {store, real} = context
    if (context.now + milliseconds > LAST_MOMENT) {
      throw new UsageError('The clock of the local simulator cannot pass the year 9999', {
        hints: ['Advance it by less'],
      })
    }
    const clock = skip(store.clock.get(), real, milliseconds)
    store.clock.set(clock)
    const later: Context = {...context, now: context.now + milliseconds}
    advance(later)
    return stateOf(clock, later.now, real)
  })
}

const stateOf = ({speed, paused}: Clock, now: number, real: number): ClockState => ({now, real, speed, paused})
