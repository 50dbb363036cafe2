// Help that belongs to no single command: the environment, exit codes, conditions, global options. For the terminal and the
// manual page alike. Data alone.
import {globalFlags} from '../../arguments/global-flags.js'
import {ExitCode} from '../../errors/cli-error.js'
import {CONDITION_COUNTS} from '../../progress/condition.js'
import {VERDICT_EXITS} from '../../progress/verdict.js'

export interface HelpPage {
  readonly name: string
  readonly summary: string
  readonly intro: readonly string[]
  readonly entries: readonly (readonly [term: string, meaning: string])[]
  readonly outro?: readonly string[]
}

const environment: HelpPage = {
  name: 'environment',
  summary: 'Environment variables that iotjobs reads',
  intro: [
    'The variables of the AWS CLI mean what they mean there; flags win over variables, and variables over profiles.',
  ],
  entries: [
    ['AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION', 'profile and region'],
    ['AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN', 'credentials'],
    ['AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_IOT, AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE', 'another endpoint'],
    ['AWS_MAX_ATTEMPTS, AWS_RETRY_MODE', 'how often a request is sent again'],
    ['AWS_CLI_ERROR_FORMAT', 'how errors are printed'],
    ['HTTPS_PROXY, NO_PROXY', 'the proxy on the way to AWS'],
    ['IOTJOBS_LOCAL', '1: the local simulator instead of AWS, as --local'],
    ['IOTJOBS_LOCAL_STATE', 'the file of the local simulator, as --local-state'],
    ['IOTJOBS_NO_INPUT', '1: never ask, as --no-input'],
    ['IOTJOBS_NO_VALIDATE', '1: send without checking first, as --no-validate'],
    ['IOTJOBS_POLICY', "a team's own rules for jobs, as --policy"],
    ['IOTJOBS_HISTORY', 'off: keep no history of changes'],
    ['IOTJOBS_PACE', '1: keep to the quotas of AWS behind an endpoint of this machine, too'],
    ['IOTJOBS_PLAIN_PROMPTS', '1: questions as plain lines instead of menus, for screen readers'],
    ['IOTJOBS_NOW', 'the time that iotjobs takes for now, for tests: 2026-01-31T12:00:00Z'],
    ['IOTJOBS_PACE', '1: keep below the quotas of AWS also for an endpoint on this machine, which may be a tunnel'],
    ['IOTJOBS_BROKER_PASSWORD', 'the password for the broker of local serve --broker'],
    ['IOTJOBS_JOB, IOTJOBS_STAGE', 'set by stages for the check of a stage'],
    ['IOTJOBS_POLICY', "a file of a team's own rules, as --policy"],
    ['IOTJOBS_HISTORY', 'off: keep no record of what was changed from this machine'],
    ['NO_COLOR, FORCE_COLOR', 'never colors, or always'],
    ['CI, TERM=dumb', 'lines instead of anything that is drawn over'],
    ['TZ', 'the time zone of local times'],
    ['LC_ALL, LC_CTYPE, LANG', 'without UTF-8, everything is drawn in ASCII'],
    ['XDG_DATA_HOME, XDG_CACHE_HOME, XDG_STATE_HOME', 'where files of the program are kept'],
  ],
}

const MEANINGS: Readonly<Record<keyof typeof VERDICT_EXITS, string>> = {
  succeeded: 'succeeded on every thing',
  'good-enough': 'completed with failures, within --ok-when',
  'condition-met': 'the condition of --until holds',
  'completed-with-failures': 'some things failed, timed out, or were rejected, canceled or removed',
  canceled: 'by a user, or by its abort criteria',
  deleted: 'the job is gone',
  'gave-up': '--timeout is over, or the service does not answer; the job is still running',
  stalled: 'nothing has changed for the time of --stall; the job is still running',
  'nothing-reached': 'the job completed without any things',
  detached: 'interrupted; the job is still running',
}

const exitCodes: HelpPage = {
  name: 'exit-codes',
  summary: 'Exit codes, and the verdicts of watch and wait',
  intro: ['Those of the AWS CLI, and one for each verdict of watch and wait.'],
  entries: [
    ['0', 'done'],
    ['1', '--diff: the update would change something; forecast: --ok-when does not hold'],
    ...Object.entries(VERDICT_EXITS).map(
      ([verdict, exit]) => [`${exit}  ${verdict}`, MEANINGS[verdict as keyof typeof VERDICT_EXITS]] as const,
    ),
    [String(ExitCode.gateWaits), 'stages: a gate waits, for time or for approval'],
    [String(ExitCode.interrupted), 'interrupted with Ctrl-C, or the answer to a confirmation was no'],
    [String(ExitCode.input), 'the command line or its input is wrong; nothing was sent'],
    [String(ExitCode.configuration), 'region, credentials or configuration are missing or wrong'],
    [String(ExitCode.service), 'the service refused the request'],
    [String(ExitCode.other), 'anything else, such as no network'],
  ],
}

const conditions: HelpPage = {
  name: 'conditions',
  summary: 'What --until and --ok-when of watch and wait take',
  intro: [
    'A word, a comparison and a number: succeeded>=98%. Several have commas between them, and all of them must hold.',
    'Put them in quotes: shells take < and > for themselves.',
  ],
  entries: [
    [Object.keys(CONDITION_COUNTS).join(', '), 'what is counted; bad is all that ended without success'],
    ['>= <= > < == =', 'comparisons'],
    ['98%', 'a percentage of all things of the job; it never holds where there are none'],
    ['98', 'a number of things'],
  ],
  outro: [
    "iotjobs wait fw-2 --ok-when 'succeeded>=98%'",
    "iotjobs wait fw-2 --ok-when 'failed<=5,timed-out==0'",
    "iotjobs wait fw-2 --until 'succeeded>=95%'",
  ],
}

const options: HelpPage = {
  name: 'options',
  summary: 'Options that every command takes',
  intro: ['They may stand anywhere on the line.'],
  entries: globalFlags
    .filter(({noEffect}) => !noEffect)
    .map(({flag, alias, kind, choices, value, doc}) => {
      const shown = kind === 'switch' ? '' : ` <${choices?.join('|') ?? value ?? 'value'}>`
      return [`${alias ? `${alias}, ` : ''}${flag}${shown}`, doc] as const
    }),
}

export const helpPages: readonly HelpPage[] = [environment, exitCodes, conditions, options]
