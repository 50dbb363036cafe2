// `iotjobs` alone: where to begin, and what else there is, on one screen. Text only; nothing is printed here.
import {operationOf} from '../runtime/invocation.js'
import {commandsOf} from './topics.js'
import {wrapText} from './wrap-text.js'

/** Commands that stand first, with what a user wants of them. */
const START: readonly (readonly [command: string, does: string])[] = [
  ['wizard', 'create a job by answering questions'],
  ['jobs', 'see what is going on'],
  ['watch', 'follow a rollout live, and cancel it if you must'],
  ['failures', 'see which things failed, and why'],
  ['why', 'find out why a job or a thing does not move'],
  ['retry', 'run a job again on the things that failed'],
  ['forecast', 'see how a rollout will go before it starts'],
  ['validate', 'check a file before it is sent'],
  ['--local', 'with any command: try it without an AWS account'],
]

/** In this order; a command belongs to the first that it matches. What is left is about jobs. */
const GROUPS: readonly (readonly [title: string, commands: RegExp])[] = [
  ['files', /^(?:validate|schema|render|export|apply)$/],
  ['set-up', /^(?:completion|explain|whoami|history)$/],
  ['jobs', /./],
]
const SHOWN = ['jobs', 'files', 'set-up']

/** What has a page of its own, with the commands that are named here. */
const TOPICS: readonly (readonly [topic: string, commands: readonly string[]])[] = [
  ['operations', ['create-job', 'list-jobs']],
  ['local', ['local:fleet:create', 'local:serve', 'local:clock']],
]

export interface RootHelp {
  readonly version: string
  /** Of all commands, with colons. */
  readonly ids: readonly string[]
  readonly pages: readonly string[]
  readonly width: number
}

export function rootHelp({version, ids, pages, width}: RootHelp): string {
  const started = START.filter(([command]) => command.startsWith('--') || ids.includes(command))
  const sections = [
    [`iotjobs ${version}: AWS IoT Jobs from the terminal`],
    ['START HERE', ...started.flatMap(([command, does]) => wrapText(`${command.padEnd(10)}${does}`, width, 2, 12))],
    [
      'MORE COMMANDS',
      ...SHOWN.flatMap((title) => groupLines(title, ids, width)),
      ...TOPICS.flatMap(([topic, named]) => topicLines(topic, named, ids, width)),
    ],
    (width < NARROW ? narrowRows : wideRows)(
      [
        ['iotjobs COMMAND --help', 'examples and flags of a command'],
        ['iotjobs help PAGE', pages.join(', ')],
        ['iotjobs explain TOPIC', 'a word of IoT Jobs, a status, the code of a problem'],
      ],
      width,
    ),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Row = readonly [command: string, does: string]

const NARROW = 60
const COLUMN = 24

const wideRows = (rows: readonly Row[], width: number) =>
  rows.flatMap(([command, does]) => wrapText(`${command.padEnd(COLUMN - 1)} ${does}`, width, 0, COLUMN))

const narrowRows = (rows: readonly Row[], width: number) =>
  rows.flatMap(([command, does]) => [command, ...wrapText(does, width, 2)])

function groupLines(title: string, ids: readonly string[], width: number): string[] {
  const begun = START.map(([command]) => command)
  const names = ids.filter((id) => groupOf(id) === title && !begun.includes(id))
  return wrapText(`${title.padEnd(LABEL - 1)} ${names.join(', ')}`, width, 2, LABEL + 2)
}

function topicLines(topic: string, named: readonly string[], ids: readonly string[], width: number): string[] {
  const others = commandsOf(topic, ids).flatMap(([, found]) => found).length - named.length
  const names = named.map((id) => id.replace(`${topic}:`, '').replaceAll(':', ' ')).join(', ')
  return wrapText(`${topic.padEnd(LABEL - 1)} ${names} and ${others} more: iotjobs help ${topic}`, width, 2, LABEL + 2)
}

const LABEL = 12

/** @returns nothing where a topic has it */
function groupOf(id: string): string | undefined {
  const isOfTopic = id.includes(':') || operationOf(id) !== undefined
  return isOfTopic ? undefined : GROUPS.find(([, commands]) => commands.test(id))?.[0]
}
