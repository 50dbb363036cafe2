// A job followed to its verdict: connects the service, what shows progress, and the user, who may leave.
import {setTimeout} from 'node:timers/promises'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {whereText} from '../../cli/operation/consent-facts.js'
import {type ProgressMode, progressMode} from '../../cli/runtime/progress-mode.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {JobClient} from '../../cli/session/job-client.js'
import {isLocal} from '../../cli/session/local-simulator.js'
import {type RetryPolicy, retryingSend} from '../../cli/session/retrying-send.js'
import {openSession, type Session} from '../../cli/session/session.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import {CliError, ExitCode} from '../../errors/cli-error.js'
import {isTransient} from '../../errors/failure.js'
import type {Outcome} from '../../progress/outcome.js'
import {givenUp, type Outage, verdictOf} from '../../progress/verdict.js'
import {requireRegion} from '../../settings/region.js'
import {type FollowOptions, JobFollower} from './follow-job.js'
import {InterruptibleSleep} from './interruptible-sleep.js'
import {openView} from './open-view.js'
import {serviceTime} from './service-clock.js'
import {viewOptions} from './view-options.js'

export async function runFollow(
  jobId: string,
  options: FollowOptions,
  progress: ProgressMode | 'wait',
  runtime: Runtime,
): Promise<Outcome> {
  const mode = progress === 'wait' ? waitMode(runtime) : progressMode(progress, runtime)
  const settings = await settingsOf(runtime)
  if (!isLocal(runtime)) requireRegion(settings)
  const session = await openSession(settings, runtime)
  const leaving = new AbortController()
  void runtime.untilInterrupted(leaving.signal).then(() => leaving.abort())
  try {
    const following: Following = {jobId, options, mode, leaving, where: whereText(settings, runtime)}
    const outcome = await followWith(session, following, runtime)
    if (outcome.verdict === 'stalled' && runtime.stderr.isTTY && FOR_PEOPLE.has(mode))
      await sayWhy(jobId, session, runtime)
    return outcome
  } finally {
    leaving.abort()
    session.close()
  }
}

const FOR_PEOPLE: ReadonlySet<Following['mode']> = new Set(['tty', 'wait'])

/** What iotjobs why finds, in a line. */
async function sayWhy(jobId: string, session: Session, {stderr}: Runtime): Promise<void> {
  const {whyLine} = await import('../why/why-line.js')
  const {now} = await session.clock()
  const line = await whyLine(jobId, {client: new JobClient(session.send), read: session.send, now})
  if (line !== undefined) await stderr.write(`${line}\n`)
}

interface Following {
  readonly jobId: string
  readonly options: FollowOptions
  readonly mode: Parameters<typeof openView>[0]
  readonly leaving: AbortController
  readonly where: string
}

async function followWith(
  session: Session,
  {jobId, options, mode, leaving, where}: Following,
  runtime: Runtime,
): Promise<Outcome> {
  if (mode === 'tty') await session.signIn()
  const time = await serviceTime(session, runtime.now)
  const rest = new InterruptibleSleep(leaving.signal)
  const outages: Outage[] = []
  const patience: RetryPolicy = {
    now: runtime.now,
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, {signal: leaving.signal}),
    onWait: (operation, code, retryIn) => view.show({type: 'api', at: time.now(), operation, code, retryIn}),
    maxErrors: options.maxErrors,
  }
  const client = new JobClient(
    retryingSend(session.send, {...patience, onGiveUp: (outage) => void outages.push(outage)}),
  )
  const follower = new JobFollower(jobId, options, {
    client,
    now: time.now,
    speed: () => time.speed,
    async sleep(milliseconds) {
      await rest.sleep(milliseconds)
      await time.refresh()
    },
    emit: (event) => view.show(event),
    connection: connectionFlags(runtime.globals),
  })
  const {reasonKeys} = options
  const [leave, wake] = [() => leaving.abort(), () => rest.wake()]
  const watched = {jobId, follower, session, client, patience, reasonKeys, where, now: time.now, leave, wake}
  const view = await openView(mode, viewOptions(watched, runtime), runtime)
  try {
    return await untilLeft(follower, leaving.signal, outages)
  } finally {
    leaving.abort()
    await view.close()
  }
}

/**
 * Whatever ends the wait, the last event is a verdict.
 * @param outages that were too long
 */
async function untilLeft(follower: JobFollower, leaving: AbortSignal, outages: readonly Outage[]): Promise<Outcome> {
  const left = new Promise<undefined>((resolve) => leaving.addEventListener('abort', () => resolve(undefined)))
  try {
    return (await Promise.race([follower.follow(), left])) ?? (await follower.end(verdictOf('detached')))
  } catch (error) {
    if (leaving.aborted) return follower.end(verdictOf('detached'))
    const outage = isTransient(error) ? outages.at(-1) : undefined
    if (follower.hasSeen && outage) return follower.end(givenUp('gave-up', outage))
    const exit = error instanceof CliError ? error.exitCode : ExitCode.other
    await follower.end({verdict: 'unreachable', exit, cause: null})
    throw error
  }
}

const waitMode = ({globals}: Runtime) => (globals.output === 'ndjson' ? 'rawjson' : 'wait')
