// To whom: things and groups, and whether things that join later count.

import {known} from '../../members/known.js'
import {isGroupArn} from '../../model/arn.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {withMember} from '../at-path.js'
import {memberQuestion} from '../member-question.js'
import type {Draft, Question} from '../question.js'
import type {WizardPorts} from '../wizard-ports.js'

export function targetQuestions(
  operation: Operation,
  base: Structure,
  {findTargets}: Pick<WizardPorts, 'findTargets'>,
): Question[] {
  const chosen = targetsOf(base)
  const targets: Question = {
    id: 'targets',
    title: 'Targets',
    member: 'targets',
    hint: 'things and thing groups, by name or ARN; 1 to 100',
    help: `${operation.input.members.targets?.doc ?? ''}. Choose as many as you need; each thing of a group counts. A name that is not listed can be typed`,
    find: findTargets,
    many: true,
    ...(chosen.length === 0 ? {} : {initial: chosen.join(' ')}),
    applies: () => true,
    owns: [['targets']],
    apply: (input, answer) =>
      withMember(
        input,
        ['targets'],
        answer.split(/\s+/).filter((arn) => arn !== ''),
      ),
  }
  const selection = memberQuestion(operation, ['targetSelection'], base, {
    title: 'Things that join later',
    suggestion: 'SNAPSHOT',
    applies: hasGroup,
    choiceNotes: {
      SNAPSHOT: 'not included: the job ends with the things that are in the groups now',
      CONTINUOUS: 'included: the job runs until it is canceled',
    },
  })
  return [targets, selection]
}

export function targetsOf(input: Structure): string[] {
  return [...(known(CreateJobRequest, input).targets ?? [])]
}

const hasGroup = ({input}: Draft) => targetsOf(input).some(isGroupArn)
