// What a user who watches can ask for by keys → requests, a report, another pace. Shows nothing.
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {JobClient} from '../../cli/session/job-client.js'
import {type RetryPolicy, retryingSend} from '../../cli/session/retrying-send.js'
import type {Session} from '../../cli/session/session.js'
import type {JobFollower} from './follow-job.js'
import type {ViewOptions} from './view.js'

/** As many as a tall terminal shows. */
const SLOWEST = 50

export interface Watched {
  readonly jobId: string
  readonly follower: JobFollower
  readonly session: Session
  readonly client: JobClient
  readonly patience: RetryPolicy
  readonly reasonKeys: readonly string[]
  readonly where: string
  now(): number
  leave(): void
  /** Looks at the job at once. */
  wake(): void
}

export function viewOptions(watched: Watched, runtime: Runtime): ViewOptions {
  const {jobId, follower, session, client, patience, where} = watched
  return {
    where,
    now: watched.now,
    leave: watched.leave,
    changePace: (factor) => follower.changePace(factor),
    slowest: () => client.slowest(jobId, SLOWEST),
    describe: (execution) => client.detail(jobId, execution),
    async cancel(force) {
      await client.cancel(jobId, force)
      watched.wake()
    },
    async holdOrResume() {
      const {holdOrResume} = await import('../hold/hold-or-resume.js')
      const said = await holdOrResume(jobId, {session, read: retryingSend(session.send, patience), client})
      watched.wake()
      return said
    },
    writeReport: () => report(watched, runtime),
  }
}

/** Few who watch ask for one. */
async function report({jobId, client, reasonKeys, now}: Watched, runtime: Runtime) {
  const [{writeReport}, {reportOrigin}] = await Promise.all([
    import('../failures/write-report.js'),
    import('../failures/report-origin.js'),
  ])
  return writeReport(jobId, {client, cwd: runtime.cwd, now: now(), reasonKeys, madeBy: reportOrigin(now(), runtime)})
}
