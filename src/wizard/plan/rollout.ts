// How fast: a constant rate, or one that rises as devices are notified or succeed.
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {type GateChoice, gateQuestion, wasChosen} from '../gate-question.js'
import {memberQuestion} from '../member-question.js'
import type {Path, Question} from '../question.js'

const MEMBER = 'jobExecutionsRolloutConfig'
const RATE: Path = [MEMBER, 'exponentialRate']
const CRITERIA: Path = [...RATE, 'rateIncreaseCriteria']

/** @param unset what it means to leave the rate out */
export function rolloutQuestions(operation: Operation, base: Structure, unset: GateChoice): Question[] {
  const leaf = (path: Path, title: string, suggestion: string, applies: Question['applies']) =>
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
      help: 'How fast devices are notified. A slow start shows a bad document before it is everywhere',
      member: MEMBER,
      choices: [
        {value: 'constant', label: 'constant', note: 'so many things a minute', sets: new Map()},
        {value: 'exponential', label: 'exponential', note: 'slow at first, faster as it goes on', sets: new Map()},
        unset,
      ],
    }),
    leaf([MEMBER, 'maximumPerMinute'], 'Things a minute at most', '50', wasChosen('pace', 'constant', 'exponential')),
    leaf([...RATE, 'baseRatePerMinute'], 'Things a minute at first', '5', rising),
    leaf([...RATE, 'incrementFactor'], 'Multiplied each time by', '2', rising),
    criterionQuestion(base, rising),
    leaf([...CRITERIA, 'numberOfNotifiedThings'], 'Whenever so many are notified', '100', risingBy('notified')),
    leaf([...CRITERIA, 'numberOfSucceededThings'], 'Whenever so many succeeded', '100', risingBy('succeeded')),
  ]
}

/** The service takes exactly one of the two. */
function criterionQuestion(base: Structure, applies: Question['applies']): Question {
  const {exponentialRate} = known(CreateJobRequest, base).jobExecutionsRolloutConfig ?? {}
  const bySuccess = exponentialRate?.rateIncreaseCriteria?.numberOfSucceededThings !== undefined
  return {
    id: 'pace.criterion',
    title: 'Faster when things',
    member: MEMBER,
    hint: '',
    help: 'What makes the rollout faster: things that were notified of the job, or things that carried it out',
    choices: [
      {value: 'notified', label: 'are notified', note: 'can be foreseen'},
      {value: 'succeeded', label: 'succeed', note: 'stays slow while devices fail or are silent'},
    ],
    initial: bySuccess ? 'succeeded' : 'notified',
    applies,
    owns: [],
    apply: (input) => input,
  }
}
