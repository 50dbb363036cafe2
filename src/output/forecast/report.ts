// What a forecast is reported from, in every format. Types alone.
import type {Forecast} from '../../forecast/forecast.js'
import type {JobPlan} from '../../forecast/job-plan.js'

export interface Assumption {
  readonly what: 'pickup' | 'duration' | 'fail' | 'reject' | 'timeout' | 'offline'
  /** As it would be typed; of what was learned, the times that half and most keep. */
  readonly value: string
  /** `default`, `flag`, or the job that it was learned from. */
  readonly from: string
}

export interface ForecastReport {
  readonly jobId: string
  readonly plan: JobPlan
  readonly forecast: Forecast
  readonly assumptions: readonly Assumption[]
  /** Things that a job in progress has reached. */
  readonly begun: number | undefined
  /** When it begins, or goes on, where a schedule makes the answer depend on that; milliseconds since the epoch. */
  readonly start: number | undefined
  /** The user's zone, in which times of a schedule are shown beside UTC. */
  readonly zone: string
}
