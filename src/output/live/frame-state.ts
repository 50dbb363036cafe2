// What a frame shows, how large it is, and what it is made of.
import type {ExecutionDetail, ObservedExecution} from '../../progress/observed-execution.js'
import type {KnownFailure, Snapshot as Seen} from '../../progress/outcome.js'
import type {Style} from './appearance.js'

export interface FrameState {
  readonly seen: Seen
  /** Whose job it is: `eu-west-1 prod`. */
  readonly where: string
  /** The service's time, from which ages count. */
  readonly now: number
  /** For how long it has been watched, by the clock on the wall. */
  readonly watched: number
  /** The last things that happened, newest last; each a line. */
  readonly log: readonly string[]
  /** Since how long there has been no answer; undefined while there is. */
  readonly stale: number | undefined
  readonly frozen: boolean
  /** Whether keys are read. */
  readonly keys: boolean
  readonly page: 'main' | 'slow' | 'help'
  /** Executions in progress, the oldest first, where they were asked for. */
  readonly slow: readonly ObservedExecution[]
  /** While the user goes through the failures, nothing else is shown. */
  readonly browsing?: Browsing | undefined
  /** While the user is about to cancel the job, nothing else is shown. */
  readonly canceling?: Canceling | undefined
  /** While the user is about to hold the job, or to resume it, nothing else is shown. */
  readonly holding?: boolean
}

export interface FrameSize extends Style {
  readonly columns: number
  readonly rows: number
}

export interface Line {
  readonly text: string
  /** The higher, the sooner it goes where rows are few; 0 stays. */
  readonly spare: number
}

export const line = (text: string, spare = 0): Line => ({text, spare})

/** Where the user is in the list. */
export interface Browsing {
  readonly filter: string
  /** Whether keys are letters of the filter. */
  readonly typing: boolean
  /** The execution that is marked; the first where it is not, or no longer, in the list. */
  readonly selected: string | undefined
  /** The execution that is looked into, in the place of the list. */
  readonly detail: Detail | undefined
  /** What the last key did, where nothing else shows it. */
  readonly note: string
}

export interface Detail {
  readonly failure: KnownFailure
  /** A text says why there is none. */
  readonly answer: ExecutionDetail | string | undefined
}

export interface Canceling {
  readonly typed: string
  /** Whether devices that have started are canceled, too. */
  readonly force: boolean
  /** Whether Enter was pressed and the id is another. */
  readonly wrong: boolean
}
