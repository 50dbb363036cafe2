// The moment has come at which time alone changes an execution: its timer runs out, or its simulated device acts.
import {timeOut} from '../../engine/execution.js'
import type {Context} from '../context.js'
import type {StoredExecution} from '../store/executions.js'
import {changeExecution} from './change-execution.js'
import {actOnExecution} from './simulated-device.js'

/** A report at the very moment of the timer comes in time. */
export function wakeExecution(context: Context, execution: StoredExecution): void {
  if (execution.act !== null && execution.act <= context.now) actOnExecution(context, execution)
  else changeExecution(context, execution, timeOut(execution, context.now))
}
