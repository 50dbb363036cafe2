// When a job is open to its devices: the spans of its schedule, asked a million times. The engine says when it opens and
// closes; here that is remembered. Moments are milliseconds since the epoch.
import {rememberingReader} from '../../engine/cron.js'
import {hasEnded, isOpen, nextChange, type Scheduling} from '../../engine/schedule.js'

/** A device that finds no open job after so many openings is taken to find none ever; after fewer, once many have. */
const OPENINGS = 400
const FEW_OPENINGS = 10
const MANY_LOOKS = 500_000
/** Windows that follow one another without a gap are one; after so many, an open one does not close. */
const CHANGES = 20_000

interface Opening {
  readonly from: number
  readonly to: number
}

export class OpeningHours {
  private readonly read = rememberingReader()
  private readonly known: Opening[] = []
  private readonly isAlways: boolean
  private looks = 0
  private latest = 0

  constructor(
    private readonly scheduling: Scheduling | undefined,
    private readonly start: number,
  ) {
    this.isAlways = scheduling?.maintenanceWindows === undefined && scheduling?.startTime === undefined
  }

  /** Whether devices may take what waits; after the end of the schedule they may. */
  isOpenToDevices(moment: number): boolean {
    return this.isAlways || (this.openingAt(moment)?.from ?? Infinity) <= moment
  }

  /** The first moment from then on at which devices may take what waits. */
  nextOpenToDevices(moment: number): number {
    return this.isAlways ? moment : Math.max(moment, this.openingAt(moment)?.from ?? Infinity)
  }

  /** When a device takes what waits from a moment on; one that finds the job closed looks again after it has opened. */
  takenAt(waitsFrom: number, pickup: number): number {
    if (this.isAlways || pickup === Infinity) return waitsFrom + pickup
    const most = this.looks > MANY_LOOKS ? FEW_OPENINGS : OPENINGS
    let from = waitsFrom
    for (let tries = 0; tries < most; tries++) {
      const taken = from + pickup
      if (this.isOpenToDevices(taken)) return taken
      from = this.nextOpenToDevices(taken)
      this.looks++
      if (from === Infinity) return Infinity
    }
    return Infinity
  }

  /** The openings up to a moment, from the start on; no more than so many. */
  openings(until: number, most: number): readonly Opening[] {
    while (this.known.length < most && (this.known.at(-1)?.to ?? -Infinity) <= until) if (!this.learnNext()) break
    return this.known.filter(({from}) => from <= until).slice(0, most)
  }

  /** Whether the rollout may go on. */
  isOpen(moment: number): boolean {
    return this.scheduling === undefined || isOpen(this.scheduling, moment, this.read)
  }

  hasEnded(moment: number): boolean {
    return this.scheduling !== undefined && hasEnded(this.scheduling, moment)
  }

  nextChange(moment: number): number {
    return this.scheduling === undefined ? Infinity : (nextChange(this.scheduling, moment, this.read) ?? Infinity)
  }

  /** The opening that holds the moment, or the next one. */
  private openingAt(moment: number): Opening | undefined {
    const cached = this.known[this.latest]
    if (cached && cached.from <= moment && moment < cached.to) return cached
    while ((this.known.at(-1)?.to ?? -Infinity) <= moment) if (!this.learnNext()) return undefined
    let [low, high] = [0, this.known.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.known[middle]?.to ?? Infinity) > moment) high = middle
      else low = middle + 1
    }
    this.latest = low
    return this.known[low]
  }

  private learnNext(): boolean {
    const before = this.known.at(-1)?.to
    const from =
      before === undefined && this.opensAt(this.start) ? this.start : this.changeAfter(before ?? this.start, true)
    if (from === Infinity) return false
    this.known.push({from, to: this.changeAfter(from, false)})
    return true
  }

  private opensAt(moment: number): boolean {
    return this.isOpen(moment) || this.hasEnded(moment)
  }

  /** The first turn of the schedule after which the job is open, or closed. */
  private changeAfter(moment: number, open: boolean): number {
    let at = moment
    for (let changes = 0; changes < CHANGES; changes++) {
      at = this.nextChange(at)
      if (at === Infinity || this.opensAt(at) === open) return at
    }
    return Infinity
  }
}
