// What a simulated device does when its moment has come: it takes the next execution, reports on the way, and reports the
// end. All of it was decided at random before; it does one thing at a time, as devices do.
import {type Behaviour, pickupDelay, planOf} from '../../engine/device.js'
import {type Execution, type ExecutionStatus, reportByDevice} from '../../engine/execution.js'
import type {Context} from '../context.js'
import type {StoredExecution} from '../store/executions.js'
import type {Job} from '../store/jobs.js'
import {changeExecution} from './change-execution.js'

/** An event on the way to the moment at which requests see the state again. */
export interface CatchUp extends Context {
  readonly until: number
}

export function actOnExecution(context: CatchUp, execution: StoredExecution): void {
  const {store} = context
  const behaviour = execution.behaviour === null ? undefined : store.behaviours.get(execution.behaviour)
  const job = store.jobs.get(execution.job)
  if (!behaviour || !job) store.executions.arm(execution.id, null)
  else if (execution.status === 'IN_PROGRESS') goOn(context, behaviour, execution)
  else if (job.status === 'SCHEDULED') waitForWindow(context, behaviour, execution, job)
  else takeNext(context, behaviour, execution)
}

/** The first in the queue, whichever it was that came to its attention. */
function takeNext(context: CatchUp, behaviour: Behaviour, execution: StoredExecution): void {
  const {store} = context
  const alone = !store.executions.hasOther(execution)
  const first = alone ? execution : store.executions.first(execution.thing)
  if (first?.id !== execution.id) store.executions.arm(execution.id, null)
  if (first?.status === 'QUEUED') start(context, behaviour, first)
}

function start(context: CatchUp, behaviour: Behaviour, execution: StoredExecution): void {
  const {outcome, duration} = planOf(behaviour, execution)
  if (outcome === 'REJECTED') report(context, execution, 'REJECTED', {reason: 'not applicable'}, null)
  else if (outcome === 'SILENT') report(context, execution, 'IN_PROGRESS', BEGUN, null)
  else begin(context, execution, context.now + Math.ceil(duration / 2), context.now + duration)
}

/** Where no request can see the first report without the second, both are written at once: writing takes the most time. */
function begin(context: CatchUp, execution: StoredExecution, half: number, end: number): void {
  const begun = reported(context, execution, 'IN_PROGRESS', BEGUN)
  if (!begun) return
  const isSeen =
    half > context.until || half >= end || half > (begun.due ?? Infinity) || isEndedByForce(context, execution)
  const next = isSeen
    ? undefined
    : reportByDevice(begun, {status: 'IN_PROGRESS', details: HALF_DONE}, undefined, half).next
  changeExecution(context, execution, next ?? begun, next ? end : half)
}

/** The end of its job's schedule may come between two reports. */
const isEndedByForce = ({store}: Context, {job}: StoredExecution) =>
  store.jobs.get(job)?.config.schedulingConfig?.endBehavior === 'FORCE_CANCEL'

function goOn(context: Context, behaviour: Behaviour, execution: StoredExecution): void {
  const {outcome, reason, duration} = planOf(behaviour, execution)
  const end = (execution.startedAt ?? context.now) + duration
  if (outcome === 'SILENT') context.store.executions.arm(execution.id, null)
  else if (context.now < end) report(context, execution, 'IN_PROGRESS', HALF_DONE, end)
  else if (outcome === 'FAILED') report(context, execution, 'FAILED', {reason: reason ?? 'failed'}, null)
  else report(context, execution, 'SUCCEEDED', {progress: '100'}, null)
}

const BEGUN = {step: 'download', progress: '0'}
const HALF_DONE = {step: 'install', progress: '50'}

function report(
  context: Context,
  execution: StoredExecution,
  status: ExecutionStatus,
  details: Readonly<Record<string, string>>,
  act: number | null,
): void {
  const next = reported(context, execution, status, details)
  if (next) changeExecution(context, execution, next, act)
}

function reported(
  {store, now}: Context,
  execution: StoredExecution,
  status: ExecutionStatus,
  details: Readonly<Record<string, string>>,
): Execution | undefined {
  const timeout = store.jobs.get(execution.job)?.config.timeoutConfig?.inProgressTimeoutInMinutes
  return reportByDevice(execution, {status, details}, timeout, now).next
}

/** The device looks again after the window has opened. */
function waitForWindow({store}: Context, behaviour: Behaviour, execution: StoredExecution, job: Job): void {
  store.executions.arm(execution.id, job.due === null ? null : job.due + pickupDelay(behaviour, execution))
}
