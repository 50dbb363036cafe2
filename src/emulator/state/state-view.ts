// The whole of a state at a glance: clock, fleet, jobs.
import type {Counts, JobStatus} from '../../engine/job.js'
import type {LocalService} from '../local-service.js'

export interface JobView {
  readonly jobId: string
  readonly status: JobStatus
  /** Executions by status, without those that are zero. */
  readonly executions: Partial<Counts>
  /** Things that the rollout has yet to reach. */
  readonly toBeReached: number
  /** When time alone changes the job next. */
  readonly next?: string
}

export interface StateView {
  readonly clock: {
    readonly now: string
    readonly speed: number
    readonly paused: boolean
    readonly aheadSeconds: number
  }
  readonly fleet: {readonly things: number; readonly simulated: number; readonly groups: number}
  /** Newest first. */
  readonly jobs: readonly JobView[]
  /** How many there are, shown or not. */
  readonly jobCount: number
}

export function viewState(service: LocalService, limit: number): Promise<StateView> {
  return service.read(({store, now, real}) => {
    const {speed, paused} = store.clock.get()
    return {
      clock: {now: iso(now), speed, paused, aheadSeconds: Math.round((now - real) / 1000)},
      fleet: {
        things: store.things.count(),
        simulated: store.behaviours.list().reduce((sum, {things}) => sum + things, 0),
        groups: store.groups.sizes().length,
      },
      jobs: store.jobs.list({}, Number.MAX_SAFE_INTEGER, limit).map(({id, jobId, status, due}) => ({
        jobId,
        status,
        executions: nonZero(store.executions.counts(id)),
        toBeReached: store.rollouts.count(id),
        ...(due === null ? {} : {next: iso(due)}),
      })),
      jobCount: store.jobs.count(),
    }
  })
}

const iso = (moment: number) => new Date(moment).toISOString()
const nonZero = (counts: Counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
