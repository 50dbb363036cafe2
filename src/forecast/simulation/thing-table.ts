// What a run knows of each thing, a column each: numbers of millions of things lie side by side. Moments are milliseconds since
// the epoch. Knows no rules.

export class ThingTable {
  /** The latest execution. */
  execution = new Int32Array(0)
  /** When that one was taken, or will be; Infinity where it never is. */
  start = new Float64Array(0)
  /** How it ends. */
  kind = new Uint8Array(0)
  /** How many executions ended so. */
  failed = new Uint8Array(0)
  timedOut = new Uint8Array(0)
  /** When the thing left QUEUED for the first time. */
  took = new Float64Array(0)
  /** When its last execution has ended; Infinity while there is more to come. */
  ended = new Float64Array(0)
  /** The same moments, in their order. */
  endTimes = new Float64Array(0)

  /** @param most how many there can be */
  constructor(private readonly most: number) {}

  /** A run that stops early reaches few of the things. */
  makeRoom(things: number): void {
    const before = this.took.length
    if (things <= before) return
    const room = Math.min(this.most, Math.max(things, 2 * before))
    this.execution = widened(this.execution, new Int32Array(room))
    this.start = widened(this.start, new Float64Array(room))
    this.kind = widened(this.kind, new Uint8Array(room))
    this.failed = widened(this.failed, new Uint8Array(room))
    this.timedOut = widened(this.timedOut, new Uint8Array(room))
    this.took = widened(this.took, new Float64Array(room).fill(Infinity))
    this.ended = widened(this.ended, new Float64Array(room).fill(Infinity))
    this.endTimes = widened(this.endTimes, new Float64Array(room))
  }

  /** The thing's execution is, or will be, taken at a moment. */
  take(thing: number, moment: number): void {
    this.start[thing] = moment
    if ((this.took[thing] ?? 0) > moment) this.took[thing] = moment
  }

  hasEnded(thing: number): boolean {
    return (this.ended[thing] ?? 0) < Infinity
  }

  /** One that neither ends nor was canceled, and was taken. */
  isRunning(thing: number): boolean {
    return !this.hasEnded(thing) && (this.start[thing] ?? 0) < Infinity
  }
}

function widened<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
