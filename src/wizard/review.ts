// The last page: the answers so far, and what to do with them. Nothing is sent here; it returns what was decided.

import {connectionFlags, type Dialect} from '../arguments/connection-flags.js'
import {known} from '../members/known.js'
import {CreateJobRequest} from '../model/iot/job.js'
import type {Operation} from '../model/vocabulary.js'
import {isYamlName} from '../text/file-kind.js'
import {shellFlag} from '../text/shell-quote.js'
import type {Structure} from '../value/value.js'
import {answerText} from './answer-line.js'
import {commandText} from './command-text.js'
import type {Choice, Prompt, Prompter} from './prompter.js'
import type {Question} from './question.js'
import type {WizardPorts} from './wizard-ports.js'

export interface Reviewed {
  readonly operation: Operation
  readonly questions: readonly Question[]
  /** By question. */
  readonly answers: ReadonlyMap<string, string>
  readonly input: Structure
  /** What stands above the choice: settings, warnings, what would change. */
  readonly lines: readonly string[]
  /** Whether something stops the request; it can then be kept, but not sent. */
  readonly isWrong: boolean
}

export type Decision =
  | {readonly kind: 'send' | 'quit' | 'back'}
  | {readonly kind: 'change'; readonly question: string}
  | {readonly kind: 'print'; readonly text: string}

export async function review(
  reviewed: Reviewed,
  prompter: Prompter,
  ports: Pick<WizardPorts, 'save' | 'globals'>,
): Promise<Decision> {
  await prompter.say(reviewed.lines)
  for (;;) {
    const action = await choose(reviewed, prompter, 'review', 'What now', actions(reviewed))
    if (action === undefined) return {kind: 'back'}
    const decision = await ACTIONS[action]?.(reviewed, prompter, ports)
    if (decision) return decision
  }
}

function actions({operation, isWrong}: Reviewed): Choice[] {
  const send = {value: 'send', label: operation.name === 'CreateJob' ? 'Create the job' : 'Update the job'}
  return [
    ...(isWrong ? [] : [send]),
    {value: 'change', label: 'Change an answer'},
    {value: 'save', label: 'Save as JSON or YAML, and go on', note: 'a file for --cli-input-json or --cli-input-yaml'},
    {value: 'print', label: 'Print the command and quit', note: 'nothing is sent; the answers are kept'},
    {value: 'quit', label: 'Quit and keep the answers'},
  ]
}

type Action = (
  reviewed: Reviewed,
  prompter: Prompter,
  ports: Pick<WizardPorts, 'save' | 'globals'>,
) => Promise<Decision | undefined>

const ACTIONS: Readonly<Record<string, Action>> = {
  send: async () => ({kind: 'send'}),
  quit: async () => ({kind: 'quit'}),
  save,
  async change(reviewed, prompter) {
    const choices = reviewed.questions.map((question) => ({
      value: question.id,
      label: answerText(question, reviewed.answers.get(question.id) ?? ''),
    }))
    const question = await choose(reviewed, prompter, 'change', 'Which answer', choices)
    return question === undefined ? undefined : {kind: 'change', question}
  },
  async print(reviewed, prompter, {globals}) {
    const {operation, input} = reviewed
    const choices = [...DIALECTS.values()].map(({choice}) => choice)
    const choice = await choose(reviewed, prompter, 'print', 'Which command', choices)
    const dialect = DIALECTS.get(choice ?? '')
    return dialect && {kind: 'print', text: `${commandText(operation, input, globals, dialect)}\n`}
  },
}

const dialect = (value: string, label: string, shell: Dialect['shell'], program: Dialect['program']) =>
  [value, {shell, program, choice: {value, label}}] as const

/** By the words that --print takes, too. */
export const DIALECTS = new Map([
  dialect('command', 'iotjobs, for sh, bash and zsh', 'posix', 'iotjobs'),
  dialect('powershell', 'iotjobs, for PowerShell', 'powershell', 'iotjobs'),
  dialect('aws', 'aws, for sh, bash and zsh', 'posix', 'aws'),
  dialect('aws-powershell', 'aws, for PowerShell', 'powershell', 'aws'),
])

/** Saving is the check: a file that is there is not written over, and another name is asked for. */
async function save(
  {operation, input}: Reviewed,
  prompter: Prompter,
  ports: Pick<WizardPorts, 'save' | 'globals'>,
): Promise<undefined> {
  const reply = await prompter.ask({
    ...plain('save', 'File to save as'),
    hint: 'YAML where the name ends in .yaml, JSON otherwise',
    initial: `${known(CreateJobRequest, input).jobId ?? 'job'}.json`,
    check: async (answer) => (answer.trim() === '' ? 'Give a name' : ports.save(answer.trim(), input)),
  })
  if (reply.kind !== 'answer') return
  const file = reply.answer.trim()
  const flag = isYamlName(file) ? '--cli-input-yaml' : '--cli-input-json'
  await prompter.say([
    `Saved ${file}`,
    `  → To use it: iotjobs ${operation.command}${connectionFlags(ports.globals)} ${shellFlag(flag, `file://${file}`)}`,
  ])
}

/** @returns nothing where the user goes back */
async function choose(
  {lines}: Reviewed,
  prompter: Prompter,
  id: string,
  title: string,
  choices: readonly Choice[],
): Promise<string | undefined> {
  const check = async (answer: string) =>
    choices.some(({value}) => value === answer) ? undefined : 'Choose one of these'
  for (;;) {
    const reply = await prompter.ask({...plain(id, title), choices, check})
    if (reply.kind === 'answer') return reply.answer
    if (reply.kind === 'back') return undefined
    await prompter.say(lines)
  }
}

const plain = (id: string, title: string): Prompt => ({
  id,
  title,
  hint: '',
  help: 'Nothing has been created or changed so far',
  check: async () => undefined,
})
