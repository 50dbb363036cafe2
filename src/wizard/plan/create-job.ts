// The questions for a new job, in the order in which an operator thinks.
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import type {Desk, Template} from '../desk.js'
import type {Question} from '../question.js'
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
  desk: Desk,
): Question[] {
  const unset = (otherwise: string) => ({
    value: 'none',
    label: template ? `what the template says, or else ${otherwise}` : otherwise,
  })
  return [
    jobIdQuestion(operation, base, desk),
    ...targetQuestions(operation, base, desk),
    ...documentQuestions(operation, base, template, desk),
    ...rolloutQuestions(operation, base, unset('1000 things a minute')),
    ...abortQuestions(operation, base, unset('never')),
    ...retryQuestions(operation, base, unset('none')),
    timeoutQuestion(operation, base, unset('no limit').label),
    ...scheduleQuestions(operation, base, desk),
    tagsQuestion(base),
    descriptionQuestion(operation, base),
  ]
}
