// What a file of stages says. Types alone.
import type {Structure} from '../value/value.js'

export interface StagesFile {
  readonly name: string
  /** The job of every stage: a file from this one's folder, or the input itself; without jobId and targets. */
  readonly job: string | Structure
  readonly seed: number
  readonly targets: StageTargets
  readonly stages: readonly Stage[]
}

export interface StageTargets {
  readonly things: readonly string[]
  readonly groups: readonly string[]
  readonly thingsFile: string | undefined
  readonly excludeFile: string | undefined
  readonly where: string | undefined
}

export interface Stage {
  readonly name: string
  readonly jobId: string
  readonly chooses: Chooses
  readonly gate: Gate
}

/** Which of the things that no earlier stage has. */
export type Chooses =
  | {readonly by: 'things'; readonly names: readonly string[]}
  | {readonly by: 'group'; readonly group: string}
  | {readonly by: 'share'; readonly share: number}
  | {readonly by: 'count'; readonly count: number}

/** What has to hold before the next stage is sent; in this order. */
export interface Gate {
  /** All must succeed where absent. */
  readonly okWhen: string | undefined
  /** Milliseconds since the job completed. */
  readonly soak: number | undefined
  /** A program and its arguments. */
  readonly check: readonly string[] | undefined
  readonly ask: boolean
}
