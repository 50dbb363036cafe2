// Brings the state up to now: what time alone would have done since the last request, event by event, each at its own
// moment and in their order. At the same moment jobs come before executions.
import {timeOut} from '../../engine/execution.js'
import type {Context} from '../context.js'
import {wakeOf} from '../store/execution-row.js'
import type {StoredExecution} from '../store/executions.js'
import type {Job} from '../store/jobs.js'
import {changeExecution} from './change-execution.js'
import {actOnExecution, type CatchUp} from './simulated-device.js'
import {skipIdleWindows} from './skip-idle-windows.js'
import {tickJob} from './tick-job.js'

/** How many executions are read at once. */
const PAGE = 200

export function advance(context: Context): void {
  for (;;) {
    const job = context.store.jobs.firstDue(context.now)
    if (wakeExecutions(context, job)) continue
    if (!job) return
    const turn = skipIdleWindows(context, job)
    tickJob({...context, now: turn.due ?? context.now}, turn)
  }
}

/**
 * Those before the next job's event, or up to now. A page that was read ahead is dropped as soon as one of its events sets
 * something for a moment that the page covers.
 * @returns whether there was any
 */
function wakeExecutions(context: Context, job: Job | undefined): boolean {
  const {executions} = context.store
  const page = executions.waking(job?.due ?? context.now, job === undefined, PAGE)
  const last = page.at(-1)
  if (!last) return false
  executions.takeEarliestChange()
  for (const execution of page) {
    wakeExecution({...context, now: wakeOf(execution), until: context.now}, execution)
    if (executions.takeEarliestChange() <= wakeOf(last)) break
  }
  return true
}

/** Its timer runs out, or its simulated device acts. A report at the very moment of the timer comes in time. */
function wakeExecution(context: CatchUp, execution: StoredExecution): void {
  if (execution.act !== null && execution.act <= context.now) actOnExecution(context, execution)
  else changeExecution(context, execution, timeOut(execution, context.now))
}
