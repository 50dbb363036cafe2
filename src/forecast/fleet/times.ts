// How the times of devices are distributed, in the form in which a million of them are drawn at once: weighted spans, those
// of a behaviour or the steps of a curve that was learned. What the weights leave of 1 never happens.
import {partsOf, type Spread} from '../../engine/spread.js'

export class Times {
  private readonly upTo: Float64Array
  private readonly from: Float64Array
  private readonly width: Float64Array
  /** The longest of them, in milliseconds. */
  readonly longest: number
  readonly shortest: number
  /** The share that ever happens. */
  readonly total: number

  /** @param parts shares add up to 1 at most */
  constructor(parts: Iterable<{readonly share: number; readonly span: readonly [from: number, to: number]}>) {
    const all = [...parts]
    let sum = 0
    this.upTo = Float64Array.from(all, ({share}) => (sum += share))
    this.from = Float64Array.from(all, ({span: [from]}) => from)
    this.width = Float64Array.from(all, ({span: [from, to]}) => to - from)
    this.longest = all.reduce((most, {span: [, to]}) => Math.max(most, to), 0)
    this.shortest = all.reduce((least, {span: [from]}) => Math.min(least, from), Infinity)
    this.total = Math.abs(1 - sum) < 1e-9 ? 1 : sum
  }

  /** Whether all of them lie in one span. */
  get isOne(): boolean {
    return this.from.length === 1 && this.total === 1
  }

  /** @returns whole milliseconds; Infinity for what never happens. As `timeAt` of the engine has it. */
  at(drawn: number): number {
    const last = this.upTo.length - 1
    if (this.isOne) return Math.round(this.fromOf(0) + drawn * this.widthOf(0))
    if (drawn >= this.total) return Infinity
    const part = Math.min(last, this.partAt(drawn))
    const before = part === 0 ? 0 : (this.upTo[part - 1] ?? 0)
    const share = (this.upTo[part] ?? 1) - before
    return Math.round(this.fromOf(part) + Math.min(1, (drawn - before) / share) * this.widthOf(part))
  }

  /** A time above the one that has passed already; Infinity where none of them is left. */
  beyond(passed: number, drawn: number): number {
    let rest = drawn * (this.shareAfter(passed) + 1 - this.total)
    for (let part = 0; part < this.from.length; part++) {
      const share = this.shareBeyond(part, passed)
      if (rest < share) {
        const low = Math.max(this.fromOf(part), passed)
        return Math.max(passed + 1, Math.round(low + (rest / share) * (this.fromOf(part) + this.widthOf(part) - low)))
      }
      rest -= share
    }
    return Infinity
  }

  /** The share that happens after such a time. */
  shareAfter(passed: number): number {
    let sum = 0
    for (let part = 0; part < this.from.length; part++) sum += this.shareBeyond(part, passed)
    return sum
  }

  private shareBeyond(part: number, passed: number): number {
    const share = (this.upTo[part] ?? 0) - (part === 0 ? 0 : (this.upTo[part - 1] ?? 0))
    const [from, width] = [this.fromOf(part), this.widthOf(part)]
    if (passed < from) return share
    return width === 0 ? 0 : share * Math.max(0, 1 - (passed - from) / width)
  }

  /** The first part whose end lies above. */
  private partAt(drawn: number): number {
    let [low, high] = [0, this.upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.upTo[middle] ?? 1) > drawn) high = middle
      else low = middle + 1
    }
    return low
  }

  private fromOf(part: number): number {
    return this.from[part] ?? 0
  }

  private widthOf(part: number): number {
    return this.width[part] ?? 0
  }
}

export const timesOf = (spread: Spread): Times => new Times(partsOf(spread))
