// What becomes of a job from the moment on at which a criterion cancels it: what is queued is canceled, what is in progress goes
// on to its end, and nothing is tried again. The run itself goes on as if nothing had happened.
import {executedCount} from '../../engine/abort.js'
import type {ExecutionStatus} from '../../engine/execution.js'
import type {Counts} from '../../engine/job.js'
import type {Abort} from './run.js'
import type {ThingTable} from './thing-table.js'

export class CanceledFuture {
  /** By thing. */
  readonly ended: Float64Array
  private readonly goingOn: Uint8Array
  private readonly counts: Record<ExecutionStatus, number>
  private took = 0
  private lastEnd: number

  /** @param cause the thing whose end it is that meets the criterion */
  constructor(
    private readonly table: ThingTable,
    private readonly sent: number,
    counts: Counts,
    cause: number,
    private readonly at: number,
  ) {
    this.counts = {...counts, QUEUED: 0, IN_PROGRESS: 0, CANCELED: 0}
    this.executed = executedCount(counts)
    this.goingOn = new Uint8Array(sent)
    this.ended = table.ended.slice()
    this.ended[cause] = at
    this.lastEnd = at
    for (let thing = 0; thing < sent; thing++) this.sort(thing, cause)
  }

  private readonly executed: number

  end(thing: number, at: number, status: ExecutionStatus): void {
    if (this.goingOn[thing] !== 1) return
    this.goingOn[thing] = 0
    this.ended[thing] = at
    this.lastEnd = at
    this.counts.IN_PROGRESS--
    this.counts[status]++
  }

  result(): Abort {
    const {at, took, sent, executed: ended, counts, lastEnd} = this
    return {at, took, sent, ended, counts: {...counts}, lastEnd}
  }

  private sort(thing: number, cause: number): void {
    const {table} = this
    if (this.isTaken(thing, cause, table.took[thing] ?? 0)) this.took++
    if (thing === cause || table.hasEnded(thing)) return
    if (this.isTaken(thing, cause, table.start[thing] ?? 0)) {
      this.goingOn[thing] = 1
      this.counts.IN_PROGRESS++
    } else this.counts.CANCELED++
  }

  /** Of the same moment, what was made first comes first. */
  private isTaken(thing: number, cause: number, moment: number): boolean {
    const {execution} = this.table
    return moment < this.at || (moment === this.at && (execution[thing] ?? 0) <= (execution[cause] ?? 0))
  }
}
