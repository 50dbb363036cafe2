// What can be done with a job or an execution in the state that the service names in its refusal; nothing where nothing can.
import {ENDED} from '../../../engine/statuses.js'
import type {RefusedRequest} from '../../../errors/cli-error.js'
import {JobExecutionStatus, JobStatus} from '../../../model/iot/scalars.js'

interface State {
  /** Absent where the message names none. */
  readonly status: string | undefined
  readonly isOver: boolean
}

type StateAdvice = (state: State) => string | undefined

const OVER: readonly string[] = [...ENDED, 'COMPLETED']
const STATUS = new RegExp(`\\b(?:${[...JobStatus.enum, ...JobExecutionStatus.enum].join('|')})\\b`)

const ADVICE: Readonly<Record<string, StateAdvice>> = {
  CancelJob: ({status, isOver}) => (isOver ? `It is ${status} already: there is nothing left to cancel` : undefined),
  CancelJobExecution: ({status, isOver}) => {
    if (isOver) return `It has ended as ${status}: there is nothing left to cancel`
    const what = 'cancels it anyway, and may leave the device half updated'
    return status === 'IN_PROGRESS' ? `The device has started it: --force ${what}` : CANCEL_UNKNOWN
  },
  DeleteJob: ({status}) =>
    `${status === undefined ? 'A job that is not over' : `It is ${status}: a job that is not over`} is canceled first, with iotjobs cancel-job, or deleted with --force`,
  DeleteJobExecution: () => 'An execution that has not ended is canceled first, or deleted with --force',
  UpdateJob: ({status, isOver}) =>
    isOver
      ? `A job that is ${status} cannot be changed any more. To run it again: iotjobs retry, or iotjobs wizard`
      : undefined,
  AssociateTargetsWithJob: ({status}) =>
    status === undefined
      ? undefined
      : 'Only a continuous job in progress takes more targets: create another job for these',
  UpdateJobExecution: ({status, isOver}) =>
    isOver
      ? `It has ended as ${status}, and cannot change any more`
      : 'Its status has changed in the meantime: describe it to see which one it has',
}

const BEING_DELETED = 'It is being deleted already, and nothing else can be done with it'
const CANCEL_UNKNOWN = 'An execution in progress is canceled only with --force, and one that has ended not at all'

/** @param message of the service */
export function stateAdvice({operation}: RefusedRequest, message: string): string | undefined {
  const status = STATUS.exec(message)?.[0]
  if (status === 'DELETION_IN_PROGRESS') return BEING_DELETED
  return ADVICE[operation.name]?.({status, isOver: status !== undefined && OVER.includes(status)})
}
