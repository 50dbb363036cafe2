// What a report of failures is made from, and what every format of it can do. Types alone.
import type {CurvePoint} from '../../progress/curve.js'
import type {JobAbout} from '../../progress/job-about.js'
import type {ObservedExecution} from '../../progress/observed-execution.js'
import type {Progress} from '../../progress/progress.js'
import type {Details} from '../../progress/reason.js'
import type {ReasonGroup} from '../../progress/reason-groups.js'

export interface Failure {
  readonly execution: ObservedExecution
  readonly reason: string
  readonly details: Details
}

export interface FailureHead {
  readonly progress: Progress
  /** How many failures will follow. */
  readonly count: number
  /** In words, where only some of the failures were asked for: `reason no space*`. */
  readonly only?: string | undefined
  /** For formats that tell where they come from. */
  readonly about?: ReportAbout | undefined
}

export interface ReportAbout extends JobAbout {
  readonly madeAt: number
  readonly madeBy: string
  /** Whether the job is one of the local simulator. */
  readonly isLocal: boolean
}

export interface FailureTail {
  readonly groups: readonly ReasonGroup[]
  readonly curve: readonly CurvePoint[]
}

/** Text as it comes, so that a report of many thousand devices is never held as a whole. */
export interface FailureReport {
  begin(head: FailureHead): string
  failure(failure: Failure): string
  end(tail: FailureTail): string
}
