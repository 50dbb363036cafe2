// What a run of a rollout ahead of time is made of.
import type {Counts} from '../../engine/job.js'
import type {Devices} from '../fleet/devices.js'
import type {JobPlan} from '../job-plan.js'
import type {OpeningHours} from './opening-hours.js'
import type {Begun} from './run.js'

export interface Simulation {
  readonly plan: JobPlan
  /** All of them, those included that a job in progress has reached. */
  readonly things: number
  readonly devices: Devices
  readonly hours: OpeningHours
  /** When the first batch is due, where the job is open; milliseconds since the epoch. */
  readonly start: number
  /** What a job in progress has done already. */
  readonly begun?: Begun | undefined
  /** Things that were done before, and are left out of all counts but that of the rollout's rate. */
  readonly before?: number | undefined
  /** Ends the run at its abort, or as soon as this holds: what comes after is not asked for. It is asked now and then. */
  readonly stop?: ((so: SoFar) => boolean) | undefined
}

/** In the middle of a run. */
export interface SoFar {
  readonly counts: Counts
  /** How executions that have been taken are going to end, where they have not. */
  readonly coming: Coming
  /** All that were made. */
  readonly executions: number
}

export type Coming = Pick<Counts, 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'TIMED_OUT'>
