// `iotjobs` alone: where to begin, and every command under what it is about. Text only; nothing is printed here.
import {keptTogether, withBlanks, wrapText} from './wrap-text.js'

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
  const started = START.filter(([command]) => command.startsWith('--') || ids.includes(command))
  const sections = [
    [`iotjobs ${version}: AWS IoT Jobs from the terminal`],
    ['START HERE', ...started.flatMap(([command, does]) => wrapText(`${command.padEnd(10)}${does}`, width, 2, 12))],
    ['COMMANDS', ...SHOWN.flatMap((title) => groupLines(title, ids, width))],
    (width < NARROW ? narrowRows : wideRows)(
      [
        ['iotjobs COMMAND --help', 'examples and flags of a command'],
        ['iotjobs help PAGE', pages.join(', ')],
        ['iotjobs explain TOPIC', 'a word of IoT Jobs, a status, the code of a problem'],
        ['iotjobs iot update-job …', 'as the AWS CLI spells it'],
      ],
      width,
    ),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Row = readonly [command: string, does: string]

const NARROW = 60
const COLUMN = 26

const wideRows = (rows: readonly Row[], width: number) =>
  rows.flatMap(([command, does]) => wrapText(`${command.padEnd(COLUMN - 1)} ${does}`, width, 0, COLUMN))

const narrowRows = (rows: readonly Row[], width: number) =>
  rows.flatMap(([command, does]) => [command, ...wrapText(does, width, 2)])

function groupLines(title: string, ids: readonly string[], width: number): string[] {
  const names = ids.filter((id) => groupOf(id) === title).map((id) => id.replaceAll(':', ' '))
  const shared = sharedWord(names)
  const short = shared === undefined ? names : names.map((name) => keptTogether(name.slice(shared.length + 1)))
  const head = shared === undefined ? title : `${shared} …`
  const lines = wrapText(`${head.padEnd(LABEL - 1)} ${short.join(', ')}`, width, 2, LABEL + 2)
  return names.length === 0 ? [] : lines.map(withBlanks)
}

const LABEL = 12

/** The first word that all names of a group begin with. */
function sharedWord(names: readonly string[]): string | undefined {
  const [first = ''] = names[0]?.split(' ') ?? []
  return names.length > 1 && names.every((name) => name.startsWith(`${first} `)) ? first : undefined
}

const groupOf = (id: string): string => GROUPS.find(([, commands]) => commands.test(id))?.[0] ?? 'jobs'
