// What has to hold before the next stage is sent: the verdict on the job, a time without trouble, a program, a person.
import {consent} from '../../cli/operation/consent.js'
import {isInteractive} from '../../cli/runtime/is-interactive.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {ask} from '../../cli/session/ask.js'
import {inspectJob} from '../../cli/session/inspect-job.js'
import type {Service} from '../../cli/session/open-service.js'
import type {Stage} from '../../derive/stages-plan.js'
import {ExitCode, Interrupted} from '../../errors/cli-error.js'
import {TagResource} from '../../model/iot/operations.js'
import {parseCondition} from '../../progress/condition.js'
import {durationText} from '../../progress/duration.js'
import {decideVerdict, VERDICT_EXITS, type VerdictWord} from '../../progress/verdict.js'
import type {ServiceTime} from '../watch/service-clock.js'
import {runCheck} from './run-check.js'
import {APPROVED_TAG, type SentStage} from './stage-states.js'

export type WaitsFor = 'job' | 'soak' | 'approval'

export type GateEnd =
  | {readonly state: 'passed'; readonly exit: 0}
  | {
      readonly state: 'waiting'
      readonly exit: typeof ExitCode.gateWaits
      readonly waitsFor: WaitsFor
      readonly text: string
    }
  | {
      readonly state: 'stopped'
      readonly exit: number
      readonly verdict: VerdictWord | 'check-failed'
      readonly text: string
    }

export interface GatePorts {
  readonly service: Service
  readonly runtime: Runtime
  readonly time: ServiceTime
  /** Whether the command waits where a gate does. */
  readonly isPatient: boolean
  readonly folder: string
  follow(jobId: string, okWhen: string | undefined): Promise<{verdict: VerdictWord; exit: number}>
  sleep(milliseconds: number): Promise<void>
}

/** Said wherever a run is cut off: the service holds all state. */
export const STOPPED = 'Stopped. Run the same command again: it continues from here'

const PASSED: GateEnd = {state: 'passed', exit: 0}

export async function passGate(stage: Stage, sent: SentStage, ports: GatePorts): Promise<GateEnd> {
  const ended = await untilOver(stage, ports)
  if (ended) return ended
  return (await soaked(stage, ports)) ?? (await checked(stage, ports)) ?? (await approved(stage, sent, ports)) ?? PASSED
}

type Step = Promise<GateEnd | undefined>

async function untilOver({jobId, gate}: Stage, ports: GatePorts): Step {
  const {verdict, exit} = ports.isPatient
    ? await ports.follow(jobId, gate.okWhen)
    : await look(jobId, gate.okWhen, ports)
  if (verdict === undefined) return waiting('job', `${jobId} is not over yet`)
  if (verdict === 'detached') throw new Interrupted(STOPPED)
  if (exit !== 0) return {state: 'stopped', exit, verdict, text: `${jobId} ${verdict.replaceAll('-', ' ')}`}
  return undefined
}

async function look(jobId: string, okWhen: string | undefined, {service}: GatePorts) {
  const {progress} = await inspectJob(await service.client.job(jobId), 0, service.client)
  const condition = okWhen === undefined ? undefined : parseCondition(okWhen, 'ok-when')
  return decideVerdict(progress, {okWhen: condition}) ?? {verdict: undefined, exit: 0}
}

/** Far from its end the clock is read again, as a user may adjust it. */
const LONGEST_NAP = 15_000

async function soaked({jobId, gate}: Stage, {service, time, isPatient, runtime, sleep}: GatePorts): Step {
  if (gate.soak === undefined) return undefined
  const {completedAt, updatedAt} = await service.client.job(jobId)
  const ended = completedAt ?? updatedAt
  if (ended === undefined && !isPatient)
    return waiting('soak', `${jobId} soaks, and the service does not say since when`)
  const until = (ended ?? time.now()) + gate.soak
  const left = () => until - time.now()
  if (left() > 0 && isPatient) {
    await runtime.stderr.write(
      `${jobId} soaks for ${durationText(left())} more, until ${new Date(until).toISOString()}\n`,
    )
  }
  while (left() > 0) {
    if (!isPatient)
      return waiting('soak', `${jobId} soaks until ${new Date(until).toISOString()}, ${durationText(left())} more`)
    const real = time.speed > 0 ? left() / time.speed : LONGEST_NAP
    await sleep(Math.min(LONGEST_NAP, Math.max(50, real)))
    await time.refresh()
  }
  return undefined
}

async function checked(stage: Stage, {runtime, folder}: GatePorts): Step {
  const {gate, jobId, name} = stage
  if (!gate.check) return undefined
  const [program = '', ...words] = gate.check
  const code = await runCheck(program, words, {
    ...runtime,
    cwd: folder,
    env: {...runtime.env, IOTJOBS_JOB: jobId, IOTJOBS_STAGE: name},
  })
  if (code === 0) return undefined
  const exit = VERDICT_EXITS['completed-with-failures']
  return {
    state: 'stopped',
    exit,
    verdict: 'check-failed',
    text: `the check of ${name} failed: ${program} ended with ${code}`,
  }
}

async function approved({gate, name}: Stage, {isApproved, job}: SentStage, ports: GatePorts): Step {
  if (!gate.ask || isApproved) return undefined
  const {runtime} = ports
  // --yes agrees to what the command does; that a stage is good is for a person to say.
  if (!ports.isPatient || runtime.globals.yes || !isInteractive(runtime))
    return waiting('approval', `${name} waits for approval`)
  try {
    await consent(`Approve ${name}, and go on with the next stage?`, runtime)
  } catch (error) {
    if (error instanceof Interrupted) return waiting('approval', `${name} waits for approval`)
    throw error
  }
  await approve(job.jobArn, ports)
  return undefined
}

export async function approve(jobArn: string, {service, time}: Pick<GatePorts, 'service' | 'time'>): Promise<void> {
  const at = new Date(time.now()).toISOString()
  await ask(TagResource, {resourceArn: jobArn, tags: [{Key: APPROVED_TAG, Value: at}]}, service.session.send)
}

const waiting = (waitsFor: WaitsFor, text: string): GateEnd => ({
  state: 'waiting',
  exit: ExitCode.gateWaits,
  waitsFor,
  text,
})
