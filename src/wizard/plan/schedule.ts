// When: start, end, and the windows of continuous jobs.
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {wasChosen} from '../gate-question.js'
import {isLeftOut, memberQuestion, NONE} from '../member-question.js'
import type {Draft, Question} from '../question.js'
import {cronEcho, openingEcho, readOpening, readTime, timeEcho, windowParts} from '../time-words.js'
import type {WizardPorts} from '../wizard-ports.js'

const MEMBER = 'schedulingConfig'
const WINDOW = [MEMBER, 'maintenanceWindows', 0] as const

export function scheduleQuestions(
  operation: Operation,
  base: Structure,
  {clock}: Pick<WizardPorts, 'clock'>,
): Question[] {
  const asked = wasChosen('windows', 'one')
  const inWindow: Question['applies'] = (draft) => isContinuous(draft) && asked(draft)
  const time = (name: 'startTime' | 'endTime', title: string, means: string) => {
    const question = memberQuestion(operation, [MEMBER, name], base, {title, optional: {means}, suggestion: NONE})
    return {
      ...question,
      hint: `tomorrow 02:00, in 2h, or UTC such as 2026-01-31T12:00; at least 30 minutes ahead; ${NONE} for ${means}`,
      read: (typed: string) => readTime(isLeftOut(typed, means) ? '' : typed.trim(), title, clock()),
      echo: (answer: string, _: Structure, typed: string) => timeEcho(answer, typed.trim(), title, clock()),
    }
  }
  const opens = memberQuestion(operation, [...WINDOW, 'startTime'], base, {title: 'Window opens', applies: inWindow})
  const length = memberQuestion(operation, [...WINDOW, 'durationInMinutes'], base, {
    title: 'Minutes it stays open',
    suggestion: '120',
    applies: (draft) => inWindow(draft) && windowParts(draft.answers.get(opens.id) ?? '').minutes === undefined,
  })
  return [
    time('startTime', 'Start', 'at once'),
    time('endTime', 'End', 'never'),
    memberQuestion(operation, [MEMBER, 'endBehavior'], base, {
      title: 'At the end',
      suggestion: 'STOP_ROLLOUT',
      applies: ({input}) => known(CreateJobRequest, input).schedulingConfig?.endTime !== undefined,
      choiceNotes: {
        STOP_ROLLOUT: 'what has been sent may finish',
        CANCEL: 'what is queued is canceled, what is in progress may finish',
        FORCE_CANCEL: 'also what is in progress is canceled; devices may be left half done',
      },
    }),
    windowsQuestion(base),
    {
      ...opens,
      hint: 'sun 02:00 for 2h, or in UTC cron(minutes hours day month weekday year), such as cron(0 2 ? * SUN *)',
      apply: (input, answer) => {
        const {cron, minutes} = windowParts(answer)
        const opening = opens.apply(input, cron)
        return minutes === undefined ? opening : length.apply(opening, minutes)
      },
      read: (typed, input) => readOpening(typed.trim(), opens.title, input, clock()),
      echo: (_, input, typed) => openingEcho(typed.trim(), opens.title, input, clock()),
    },
    {...length, echo: async (_, input) => cronEcho(input, clock())},
  ]
}

function windowsQuestion(base: Structure): Question {
  const windows = known(CreateJobRequest, base).schedulingConfig?.maintenanceWindows
  return {
    id: 'windows',
    title: 'Maintenance window',
    member: MEMBER,
    hint: '',
    help: 'A recurring period; nothing is sent outside it. For continuous jobs only',
    choices: [
      {value: 'none', label: windows ? `as before: ${windows.length}` : 'none'},
      {value: 'one', label: 'one', note: 'asked for next, in words or as cron'},
    ],
    initial: 'none',
    applies: isContinuous,
    owns: [],
    apply: (input) => input,
  }
}

const isContinuous = ({input}: Draft) => known(CreateJobRequest, input).targetSelection === 'CONTINUOUS'
