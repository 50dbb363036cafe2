// `iotjobs` alone: where to begin, and every command under what it is about. Text only; nothing is printed here.
import {wrapText} from './wrap-text.js'

/** Commands that stand first, with what a user wants of them. */
const START: readonly (readonly [command: string, does: string])[] = [
  ['wizard', 'create a job by answering questions'],
  ['jobs', 'see what is going on'],
  ['watch', 'follow a rollout, and cancel it if you must'],
  ['failures', 'see which things failed, and why'],
  ['why', 'find out why a job or a thing does not move'],
  ['retry', 'run a job again on the things that failed'],
  ['forecast', 'see how a rollout will go before it starts'],
  ['validate', 'check a file before it is sent'],
  ['local', 'try all of it without an AWS account: add --local'],
]

/** In this order; a command belongs to the first that it matches. */
const GROUPS: readonly (readonly [title: string, commands: RegExp])[] = [
  ['local', /^local:/],
  ['data', /^data:/],
  ['templates', /template/],
  ['files', /^(?:validate|schema|render|export|apply)$/],
  ['executions', /execution|^(?:failures|why)$/],
  ['set-up', /^(?:completion|explain|whoami|history|describe-endpoint)$/],
  ['jobs', /./],
]
const SHOWN = ['jobs', 'executions', 'templates', 'files', 'local', 'data', 'set-up']

export interface RootHelp {
  readonly version: string
  /** Of all commands, with colons. */
  readonly ids: readonly string[]
  readonly pages: readonly string[]
  readonly width: number
}

export function rootHelp({version, ids, pages, width}: RootHelp): string {
  const started = START.filter(([command]) => ids.some((id) => id === command || id.startsWith(`${command}:`)))
  const sections = [
    [`iotjobs ${version}: AWS IoT Jobs from the terminal`],
    ['START HERE', ...started.flatMap(([command, does]) => wrapText(`${command.padEnd(10)}${does}`, width, 2, 12))],
    ['COMMANDS', ...SHOWN.flatMap((title) => groupLines(title, ids, width))],
    [
      ...wrapText('iotjobs COMMAND --help            examples and flags of a command', width, 0, 2),
      ...wrapText(`iotjobs help PAGE                 ${pages.join(', ')}`, width, 0, 2),
      ...wrapText('iotjobs iot update-job …          as the AWS CLI spells it', width, 0, 2),
    ],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function groupLines(title: string, ids: readonly string[], width: number): string[] {
  const names = ids.filter((id) => groupOf(id) === title).map((id) => id.replaceAll(':', ' '))
  const shared = sharedWord(names)
  const short = shared === undefined ? names : names.map((name) => name.slice(shared.length + 1))
  const head = shared === undefined ? title : `${shared} …`
  return names.length === 0 ? [] : wrapText(`${head.padEnd(LABEL - 1)} ${short.join(', ')}`, width, 2, LABEL + 2)
}

const LABEL = 12

/** The first word that all names of a group begin with. */
function sharedWord(names: readonly string[]): string | undefined {
  const [first = ''] = names[0]?.split(' ') ?? []
  return names.length > 1 && names.every((name) => name.startsWith(`${first} `)) ? first : undefined
}

const groupOf = (id: string): string => GROUPS.find(([, commands]) => commands.test(id))?.[0] ?? 'jobs'
