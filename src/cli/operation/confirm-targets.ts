// The question before a job is sent to targets; what counts them is loaded only when it is put.
import type {Structure} from '../../value/value.js'
import type {Question} from './consent.js'

/**
 * A slip must not reach a fleet: where there are many things, or their number is unknown, the id has to be typed.
 * @param targets --no-validate lets anything through, for the service to judge
 * @param input of a job that is created: what it does to the things is shown, too
 */
export function confirmTargets(jobId: string, targets: unknown, input?: object): Question {
  return async (send) => {
    const {targetsQuestion} = await import('./targets-question.js')
    const arns = Array.isArray(targets) ? targets.map(String) : []
    if (!input) return targetsQuestion(jobId, arns, send)
    const {fromPlain} = await import('../../value/plain.js')
    return targetsQuestion(jobId, arns, send, fromPlain(input) as Structure)
  }
}
