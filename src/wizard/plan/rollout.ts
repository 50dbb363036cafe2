// How fast: a constant rate, or one that rises as devices are notified or succeed.
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {type GateChoice, gateQuestion, wasChosen} from '../gate-question.js'
import {type MemberPath, memberQuestion} from '../member-question.js'
import type {Question} from '../question.js'

const MEMBER = 'jobExecutionsRolloutConfig'
const RATE = [MEMBER, 'exponentialRate'] as const
const CRITERIA = [...RATE, 'rateIncreaseCriteria'] as const

/** @param unset what it means to leave the rate out */
export function rolloutQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const leaf = (path: MemberPath, title: string, suggestion: string, applies: Question['applies']) =>
    memberQuestion(operation, path, base, {title, suggestion, applies})
  const rising = wasChosen('pace', 'exponential')
  const risingBy = (criterion: string): Question['applies'] => {
    const by = wasChosen('pace.criterion', criterion)
    return (draft) => rising(draft) && by(draft)
  }
  return [
    gateQuestion(base, {
      id: 'pace',
      title: 'Rollout pace',
      help: 'How fast devices are notified. A slow start shows a bad document before it is everywhere. A change of the rate does not recall what was sent',
      member: MEMBER,
      choices: [
        {value: 'constant', label: 'constant', note: 'the same number of things each minute', sets: new Map()},
        {value: 'exponential', label: 'exponential', note: 'slow at first, then faster and faster', sets: new Map()},
        unset,
      ],
    }),
    leaf([MEMBER, 'maximumPerMinute'], 'Maximum things per minute', '50', wasChosen('pace', 'constant', 'exponential')),
    leaf([...RATE, 'baseRatePerMinute'], 'Things per minute at first', '5', rising),
    leaf([...RATE, 'incrementFactor'], 'Factor of each speed-up', '2', rising),
    criterionQuestion(base, rising),
    leaf([...CRITERIA, 'numberOfNotifiedThings'], 'Things notified per speed-up', '100', risingBy('notified')),
    leaf([...CRITERIA, 'numberOfSucceededThings'], 'Things succeeded per speed-up', '100', risingBy('succeeded')),
  ]
}

/** The service takes exactly one of the two. */
function criterionQuestion(base: Structure, applies: Question['applies']): Question {
  const {exponentialRate} = known(CreateJobRequest, base).jobExecutionsRolloutConfig ?? {}
  const bySuccess = exponentialRate?.rateIncreaseCriteria?.numberOfSucceededThings !== undefined
  return {
    id: 'pace.criterion',
    title: 'Speed up after',
    member: MEMBER,
    hint: '',
    help: 'The rate is multiplied each time this many more things were notified of the job, or succeeded',
    choices: [
      {value: 'notified', label: 'things notified', note: 'predictable: it depends on the rate alone'},
      {value: 'succeeded', label: 'things succeeded', note: 'stays slow while devices fail or stay offline'},
    ],
    initial: bySuccess ? 'succeeded' : 'notified',
    applies,
    owns: [],
    apply: (input) => input,
  }
}
