// The jobs of an account → those that a clean-up is meant for, oldest first. Pure; time is passed in.
import {matchesGlob} from '../text/glob.js'

export interface FoundJob {
  readonly jobId: string
  readonly jobArn: string
  readonly status: string
  /** Milliseconds since the epoch: when it ended, or changed last. */
  readonly since: number
}

export interface JobFilter {
  /** Milliseconds. */
  readonly olderThan: number
  /** Of the job's id, with `*` for any characters and `?` for one. */
  readonly names: readonly string[]
  /** How many of the newest are kept, of those that the rest of the filter finds. */
  readonly keep: number
}

export function chooseJobs(jobs: readonly FoundJob[], {olderThan, names, keep}: JobFilter, now: number): FoundJob[] {
  const found = jobs.filter(
    ({jobId, since}) =>
      now - since >= olderThan && (names.length === 0 || names.some((name) => matchesGlob(name, jobId))),
  )
  found.sort((a, b) => a.since - b.since || (a.jobId < b.jobId ? -1 : 1))
  return found.slice(0, Math.max(0, found.length - keep))
}
