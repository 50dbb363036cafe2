// The questions for a new job, in the order in which an operator thinks.
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {LEFT_OUT} from '../gate-question.js'
import type {Question} from '../question.js'
import type {Template, WizardPorts} from '../wizard-ports.js'
import {documentQuestions} from './document.js'
import {descriptionQuestion, jobIdQuestion, tagsQuestion} from './identity.js'
import {rolloutQuestions} from './rollout.js'
import {abortQuestions, retryQuestions, timeoutQuestion} from './safety.js'
import {scheduleQuestions} from './schedule.js'
import {targetQuestions} from './targets.js'

export function createJobPlan(
  operation: Operation,
  base: Structure,
  template: Template | undefined,
  ports: WizardPorts,
): Question[] {
  const unset = (otherwise: string) => ({
    value: LEFT_OUT,
    label: template ? `what the template says, or else ${otherwise}` : otherwise,
  })
  return [
    jobIdQuestion(operation, base, ports),
    ...targetQuestions(operation, base, ports),
    ...documentQuestions(operation, base, template, ports),
    ...rolloutQuestions(operation, base, unset('1000 things per minute')),
    ...abortQuestions(operation, base, unset('never')),
    ...retryQuestions(operation, base, unset('none')),
    timeoutQuestion(operation, base, unset('no limit').label),
    ...scheduleQuestions(operation, base, ports),
    tagsQuestion(base),
    descriptionQuestion(operation, base),
  ]
}
