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
  readonly entries: readonly Entry[]
  readonly outro?: readonly string[]
}

const environment: HelpPage = {
  name: 'environment',
  summary: 'Environment variables that iotjobs reads',
  intro: [
    'The variables of the AWS CLI mean what they mean there; flags win over variables, and variables over profiles.',
  ],
  entries: [
    ['AWS_PROFILE, AWS_DEFAULT_PROFILE', 'profile'],
    ['AWS_REGION, AWS_DEFAULT_REGION', 'region'],
    ['AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN', 'credentials'],
    ['AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, AWS_ROLE_SESSION_NAME', 'a role, by the token in a file'],
    [
      'AWS_CONTAINER_CREDENTIALS_FULL_URI, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
      'where a container gets its credentials',
    ],
    [
      'AWS_EC2_METADATA_DISABLED, AWS_METADATA_SERVICE_TIMEOUT, AWS_METADATA_SERVICE_NUM_ATTEMPTS',
      'whether, for how many seconds, and how often an EC2 instance is asked for its role',
    ],
    ['AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE', 'where profiles and credentials are kept'],
    ['AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_IOT, AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE', 'another endpoint'],
    ['AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL_SSO, AWS_ENDPOINT_URL_SSO_OIDC', 'other endpoints for roles and sign-ins'],
    ['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true: ignore the endpoints of environment and profile'],
    ['AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT', 'true: the FIPS or dual-stack endpoint'],
    ['AWS_MAX_ATTEMPTS, AWS_RETRY_MODE', 'how often a request is sent again'],
    ['AWS_CA_BUNDLE', 'certificates to trust, as --ca-bundle'],
    ['AWS_DEFAULT_OUTPUT', 'format of the output, as --output'],
    ['AWS_CLI_TIMESTAMP_FORMAT', 'how times are printed: iso8601 or wire'],
    ['AWS_CLI_FILE_ENCODING', 'encoding of file:// values'],
    ['AWS_CLI_ERROR_FORMAT', 'format of errors, as --cli-error-format'],
    ['HTTP_PROXY, HTTPS_PROXY, NO_PROXY', 'the proxy on the way to AWS'],
    ['IOTJOBS_LOCAL', '1: send to the local simulator instead of AWS, as --local'],
    ['IOTJOBS_LOCAL_STATE', 'the file of the local simulator, as --local-state'],
    ['IOTJOBS_NO_INPUT', '1: never ask, as --no-input'],
    ['IOTJOBS_NO_VALIDATE', '1: send without checking first, as --no-validate'],
    ['IOTJOBS_POLICY', "a file with a team's own rules for jobs, as --policy"],
    ['IOTJOBS_HISTORY', 'off: keep no history of what was changed from this machine'],
    ['IOTJOBS_PACE', '1: keep to the quotas of AWS behind an endpoint on this machine, too, which may be a tunnel'],
    ['IOTJOBS_PLAIN_PROMPTS', '1: questions as plain lines instead of menus, for screen readers'],
    ['IOTJOBS_BROKER_PASSWORD', 'the password for the broker of local serve --broker'],
    ['IOTJOBS_JOB, IOTJOBS_STAGE', 'set by stages for the check of a stage'],
    ['IOTJOBS_NOW', 'for tests: the time that iotjobs takes for now, such as 2026-01-31T12:00:00Z'],
    ['NO_COLOR, FORCE_COLOR', 'never use colors, or always'],
    ['CI, TERM=dumb', 'print lines instead of a live display'],
    ['TZ', 'the time zone of local times'],
    ['LC_ALL, LC_CTYPE, LANG', 'without UTF-8, everything is drawn in ASCII'],
    ['XDG_DATA_HOME, XDG_CACHE_HOME, XDG_STATE_HOME', 'where iotjobs keeps its files'],
  ],
}

const MEANINGS: Readonly<Record<keyof typeof VERDICT_EXITS, string>> = {
  succeeded: 'succeeded on every thing',
  'good-enough': 'completed with failures, within --ok-when',
  'condition-met': 'the condition of --until holds',
  'completed-with-failures': 'some things failed, timed out, or were rejected, canceled or removed',
  canceled: 'by a user, or by its abort criteria',
  deleted: 'the job is gone',
  'gave-up': '--timeout is over, or the service does not respond; the job is still running',
  stalled: 'nothing has changed for the time of --stall; the job is still running',
  'nothing-reached': 'the job completed without any things',
  detached: 'interrupted; the job is still running',
}

type Entry = readonly [term: string, meaning: string]

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort(([left], [right]) => Number.parseInt(left, 10) - Number.parseInt(right, 10))

const exitCodes: HelpPage = {
  name: 'exit-codes',
  summary: 'Exit codes, and the verdicts of watch and wait',
  intro: [
    'Codes from 130 on are those of the AWS CLI. watch, wait, retry --wait and stages end with the code of their verdict, which is named behind it here.',
  ],
  entries: inOrder([
    ['0', 'done'],
    ['1', '--diff, apply --dry-run: something would change; forecast: --ok-when does not hold'],
    ...Object.entries(VERDICT_EXITS).map(
      ([verdict, exit]) => [`${exit}  ${verdict}`, MEANINGS[verdict as keyof typeof VERDICT_EXITS]] as const,
    ),
    [String(ExitCode.gateWaits), 'stages: a gate waits for time or for approval'],
    [String(ExitCode.interrupted), 'interrupted with Ctrl-C, or the answer to a confirmation was no'],
    [String(ExitCode.input), 'the command line or its input is wrong; nothing was sent'],
    [String(ExitCode.configuration), 'region, credentials or configuration are missing or wrong'],
    [String(ExitCode.service), 'the service refused the request; of many, at least one'],
    [String(ExitCode.other), 'anything else, such as no network'],
  ]),
}

const conditions: HelpPage = {
  name: 'conditions',
  summary: 'What --until and --ok-when of watch and wait take',
  intro: [
    'A word, a comparison and a number: succeeded>=98%. Separate several with commas; all of them must hold.',
    'Put them in quotes: a shell reads < and > as redirection.',
  ],
  entries: [
    [Object.keys(CONDITION_COUNTS).join(', '), 'what is counted; bad is all that ended without success'],
    ['>= <= > < == =', 'comparisons'],
    ['98%', 'a percentage of all things of the job; never holds for a job without things'],
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
  intro: ['They may be anywhere on the line.'],
  entries: globalFlags
    .filter(({noEffect}) => !noEffect)
    .map(({flag, alias, kind, choices, value, doc}) => {
      const shown = kind === 'switch' ? '' : ` <${choices?.join('|') ?? value ?? 'value'}>`
      return [`${alias ? `${alias}, ` : ''}${flag}${shown}`, doc] as const
    }),
}

const formats: HelpPage = {
  name: 'formats',
  summary: 'What --output may be',
  intro: [
    '--query chooses from the output before it is formatted. The help of a command says which of these it takes.',
  ],
  entries: [
    ['json', 'the default of most commands'],
    ['text', 'tab-separated lines, for grep and cut; of apply and forecast, lines for people'],
    ['table', 'boxes of the AWS CLI; executions and failures print plain columns'],
    ['yaml, yaml-stream', 'YAML, as one document or one for each page'],
    ['ndjson', 'one line of JSON for each item, or event of watch'],
    ['off', 'nothing, for scripts that need only the exit code'],
    ['view', 'describe-job and list-jobs: progress and reasons, for people'],
    ['csv', 'executions and failures: for spreadsheets'],
    ['things', 'executions and failures: names alone, for --from and --things-from'],
    ['html', 'failures and forecast: a page to send to others'],
    ['markdown', 'failures and forecast: for pull requests and build summaries'],
    ['junit', 'failures: a test report for CI'],
    ['github', 'validate: annotations of the lines of a pull request'],
  ],
  outro: [
    "iotjobs list-jobs --query 'jobs[].jobId' --output text",
    'iotjobs failures fw-2 --output html > fw-2.html',
    'iotjobs describe-job fw-2 --output view',
  ],
}

export const helpPages: readonly HelpPage[] = [environment, exitCodes, conditions, formats, options]
