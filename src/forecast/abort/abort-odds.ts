// How likely a job is to be canceled by its own criteria, exactly: the first passage of a binomial walk over the service's own
// test. It holds where every execution fails by its own draws and failures take as long as successes: then outcomes, in the
// order in which they end, are independent draws, whatever the times.
import {type AbortCriterion, thresholdHundredths} from '../../engine/abort.js'

export interface Walk {
  /** Those that a failure counts for. */
  readonly criteria: readonly AbortCriterion[]
  /** The chance that an execution fails. */
  readonly failing: number
  /** How many executions end. */
  readonly steps: number
  /** What has ended already. */
  readonly begun?: {readonly ended: number; readonly failed: number} | undefined
  /** Cells that may be computed; where they do not suffice, the chance is known between two bounds. */
  readonly budget?: number | undefined
}

export interface AbortOdds {
  readonly low: number
  readonly high: number
  /** The chance that it happens with the n-th execution that ends, from the first that this looked at. */
  readonly first: number
  readonly hits: Float64Array
}

/** Tails below it are nothing. */
const NOTHING = 1e-15
/** So unlikely to come back to the line, a walk is taken to stay below. */
const LOST = 1e-12
/** Steps of the walk that are worth their time. */
export const BUDGET = 60_000_000

export function abortOdds({criteria, failing, steps, begun, budget = BUDGET}: Walk): AbortOdds {
  const {ended = 0, failed = 0} = begun ?? {}
  const boundary = boundaryOf(criteria)
  const lowest = boundaryOf(criteria.map((criterion) => ({...criterion, minNumberOfExecutedThings: 0})))
  const reach = reachOf(criteria, failing)
  const walk = new Mass(failed)
  const hits: number[] = []
  let [hit, cells] = [0, 0]
  for (let n = ended + 1; n <= ended + steps && walk.isAlive; n++) {
    cells += walk.step(failing)
    const absorbed = walk.absorbFrom(boundary(n))
    hits.push(absorbed)
    hit += absorbed
    walk.dropBelow(lowest(n) - reach)
    if (cells > budget) break
  }
  const low = Math.min(1, hit)
  const exhausted = cells > budget && hits.length < steps
  return {low, high: exhausted ? Math.min(1, low + walk.alive()) : low, first: ended + 1, hits: Float64Array.from(hits)}
}

/** The fewest failures among n that cancel the job; as far away as the nearest criterion where none looks yet. */
export function boundaryOf(criteria: readonly AbortCriterion[]): (ended: number) => number {
  const lines = criteria.map((criterion) => ({
    least: criterion.minNumberOfExecutedThings,
    hundredths: thresholdHundredths(criterion),
  }))
  return (ended) => {
    let line = Infinity
    for (const {least, hundredths} of lines) {
      if (ended >= least) line = Math.min(line, Math.ceil((hundredths * ended) / 10_000))
    }
    return line
  }
}

/** How far below the line of the nearest criterion a walk is lost: the chance to climb a distance d is at most e^(−λd). */
function reachOf(criteria: readonly AbortCriterion[], failing: number): number {
  const rate = climbRate(Math.min(...criteria.map(thresholdHundredths)) / 10_000, failing)
  return rate > 0 ? -Math.log(LOST) / rate : Infinity
}

/**
 * λ above 0 that solves q·e^(−λθ) + p·e^(λ(1−θ)) = 1; there is one where failures are rarer than the threshold. At a
 * threshold of everything the first that does not fail is the end of it, and where nothing fails, nothing climbs.
 * @returns 0 where walks come back for certain
 */
export function climbRate(threshold: number, failing: number): number {
  if (threshold >= 1 || failing <= 0) return Infinity
  if (failing >= threshold) return 0
  const excess = (rate: number) =>
    Math.log((1 - failing) * Math.exp(-rate * threshold) + failing * Math.exp(rate * (1 - threshold)))
  let [low, high] = [0, 1]
  while (excess(high) < 0 && high < 500) high *= 2
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (excess(middle) < 0) low = middle
    else high = middle
  }
  return low
}

/** The walks that have not been absorbed, by how many failures they have. */
class Mass {
  private cells = new Float64Array(64)
  /** Index of the cell of the fewest and of the most failures, and how many failures the cell of index 0 stands for. */
  private low = 0
  private high = 0
  private base: number

  constructor(failed: number) {
    this.base = failed
    this.cells[0] = 1
  }

  get isAlive(): boolean {
    return this.low <= this.high
  }

  /** One more execution ends. @returns how many cells were computed */
  step(failing: number): number {
    this.makeRoom()
    const {cells, low, high} = this
    const passing = 1 - failing
    let below = cells[high] ?? 0
    cells[high + 1] = failing * below
    for (let i = high; i > low; i--) {
      const next = cells[i - 1] ?? 0
      cells[i] = passing * below + failing * next
      below = next
    }
    cells[low] = passing * below
    this.high++
    this.trim()
    return high - low + 2
  }

  /** Takes out all with at least so many failures. */
  absorbFrom(failures: number): number {
    let sum = 0
    while (this.high >= this.low && this.base + this.high >= failures) sum += this.cells[this.high--] ?? 0
    return sum
  }

  dropBelow(failures: number): void {
    while (this.low <= this.high && this.base + this.low < failures) this.low++
  }

  alive(): number {
    let sum = 0
    for (let i = this.low; i <= this.high; i++) sum += this.cells[i] ?? 0
    return sum
  }

  private trim(): void {
    while (this.low <= this.high && (this.cells[this.low] ?? 0) < NOTHING) this.low++
    while (this.high >= this.low && (this.cells[this.high] ?? 0) < NOTHING) this.high--
  }

  private makeRoom(): void {
    if (this.high + 2 < this.cells.length) return
    const alive = this.cells.subarray(this.low, this.high + 1)
    const cells = new Float64Array(Math.max(64, 2 * alive.length + 64))
    cells.set(alive)
    this.base += this.low
    this.high -= this.low
    this.low = 0
    this.cells = cells
  }
}
