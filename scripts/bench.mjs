// CPU time and peak memory, of whole processes, of what scripts do most, in turn with the AWS CLI where it is installed, as
// ratios with the goals that docs/performance.md tells of. On a noisy machine the ratios of one run hold where its times do not.
//
//   node scripts/bench.mjs [--runs 15] [--only start-up|devices|forecast|lists|requests]
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {measureInTurn} from './bench/measure.mjs'
import {report} from './bench/report.mjs'
import {startServer} from './bench/server.mjs'

const {values} = parseArgs({options: {runs: {type: 'string', default: '15'}, only: {type: 'string'}}})
const program = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'iotjobs-bench-'))
const {endpoint, stop} = await startServer()
const env = {
  PATH: process.env.PATH,
  HOME: home,
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
}
const awsProgram = findAws()
const goal = process.versions.node.startsWith('20.') ? 0.16 : 0.15
const [things, manyThings] = [join(home, 'things.txt'), join(home, 'many-things.txt')]
const executable = findExecutable()
const update = ['iot', 'update-job', '--job-id', 'fw-2', '--timeout-config', 'inProgressTimeoutInMinutes=30']

/** Where a shell puts the words that are typed. */
const TYPED = 'IOTJOBS_COMPLETION_WORDS'

const RETRIES = {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'ALL', numberOfRetries: 2}]}}

/**
 * What is measured together, and how often. A row has a name and a command; `against` names the row whose time it is to be
 * a part of, `of` what that row's time is multiplied by first; a goal is the greatest part that is wanted.
 */
const groups = [
  {
    name: 'start-up',
    runs: Number(values.runs),
    rows: [
      {name: 'node -e 0', command: [process.execPath, '-e', '0']},
      ...[
        ['update-job --help', ['update-job', '--help']],
        ['skeleton', ['update-job', '--generate-cli-skeleton']],
        ['dry run', [...update, '--dry-run']],
        [
          'validate one file',
          [
            'validate',
            write('update.json', '{"jobId":"fw-2","description":"Firmware 2"}'),
            '--operation',
            'update-job',
          ],
        ],
      ].map(([name, args]) => ({name, command: ours(args), against: 'aws skeleton', goal})),
      {
        name: 'a flag completed',
        command: ['env', `${TYPED}=update-job\n--timeout-c\nx`, ...ours(['completion', 'words'])],
      },
      {name: 'jobs', command: ours(['jobs', ...to()])},
      {name: 'one request', command: ours([...update, ...to()]), against: 'aws request', goal: 0.25},
      {
        name: 'executable skeleton',
        command: executable && [executable, 'update-job', '--generate-cli-skeleton'],
        against: 'aws skeleton',
        goal,
      },
      {name: 'aws skeleton', command: aws(['iot', 'update-job', '--generate-cli-skeleton'])},
      {name: 'aws request', command: aws([...update, ...to()])},
    ],
  },
  {
    name: 'forecast',
    runs: 3,
    rows: [
      {name: 'forecast, 10,000 things', command: ours(forecastOf(10_000))},
      {
        name: 'forecast, 1,000,000 things',
        command: ours(forecastOf(1_000_000)),
        against: 'forecast, 10,000 things',
        goal: 100,
      },
      {
        name: 'forecast, 1,000,000 with timeouts and retries',
        command: ours(forecastOf(1_000_000, {timeoutConfig: {inProgressTimeoutInMinutes: 10}, ...RETRIES})),
        against: 'forecast, 10,000 things',
        goal: 100,
      },
    ],
  },
  {
    name: 'devices',
    runs: 1,
    rows: [
      {
        name: '1,000 devices over MQTT run a job',
        command: [process.execPath, fileURLToPath(new URL('bench/devices.mjs', import.meta.url)), '1000'],
      },
    ],
  },
  {
    name: 'lists',
    runs: 3,
    rows: [
      {name: 'node -e 0', command: [process.execPath, '-e', '0']},
      ...[
        ['json', ['--output', 'json'], 0.25],
        ['text', ['--output', 'text'], 0.4],
        ['table', ['--output', 'table'], 0.3],
        ['one member', ['--query', 'executionSummaries[].thingArn'], 0.35],
        ['length', ['--query', 'length(executionSummaries)'], 0.6],
      ].flatMap(([name, args, goal]) => [
        {name, command: ours([...listOf(100_000), ...args]), against: `aws ${name}`, goal},
        {name: `aws ${name}`, command: aws(['iot', ...listOf(100_000), ...args])},
      ]),
      {name: 'ndjson', command: ours([...listOf(100_000), '--output', 'ndjson']), against: 'aws json', goal: 0.25},
      {name: 'memory', command: ours(listOf(100_000)), against: 'node -e 0', memoryGoal: 2},
      {name: 'yaml', command: ours([...listOf(100_000), '--output', 'yaml'])},
      {name: '10,000 as ndjson', command: ours([...listOf(10_000), '--output', 'ndjson'])},
      {
        name: '1,000,000 as ndjson',
        command: ours([...listOf(1_000_000), '--output', 'ndjson']),
        against: '10,000 as ndjson',
        memoryGoal: 1.2,
      },
    ],
  },
  {
    name: 'requests',
    runs: 3,
    rows: [
      {
        name: '1,000 describes',
        command: ours(['describe-job-execution', '--job-id', 'j', '--from', things, ...to()]),
        against: 'one by aws',
        of: 1000,
        goal: 1 / 50,
      },
      {
        name: '20,000 describes',
        command: ours(['describe-job-execution', '--job-id', 'j', '--from', manyThings, ...to()]),
        against: '1,000 describes',
        memoryGoal: 1.3,
      },
      {
        name: '… against xargs',
        command: ours(['describe-job-execution', '--job-id', 'j', '--from', things, ...to()]),
        against: '20 by xargs -P4 aws',
        of: 50,
        goal: 1 / 5,
      },
      {
        name: 'one by aws',
        command: aws(['iot', 'describe-job-execution', '--job-id', 'j', '--thing-name', 't', ...to()]),
      },
      {
        name: '20 by xargs -P4 aws',
        command: awsProgram && [
          'sh',
          '-c',
          `head -20 '${things}' | xargs -P4 -n1 '${awsProgram}' iot describe-job-execution --job-id j ${to().join(' ')} --thing-name`,
        ],
      },
    ],
  },
]

write('things.txt', thingNames(1000))
write('many-things.txt', thingNames(20_000))
console.log(
  `Node ${process.version}, CPU time of whole processes, each in turn${awsProgram ? '' : '; aws is not installed'}`,
)
for (const {name, runs, rows} of groups) {
  if (values.only !== undefined && values.only !== name) continue
  const commands = rows.filter(({command}) => command)
  report(`${name}, ${runs} runs`, commands, await measureInTurn(commands, runs, env))
}
stop()
rmSync(home, {recursive: true, force: true})

function ours(args) {
  return [process.execPath, program, ...args]
}

function aws(args) {
  return awsProgram ? [awsProgram, ...args] : undefined
}

/** Where npm run package has made one for this platform. */
function findExecutable() {
  const release = fileURLToPath(new URL('../release', import.meta.url))
  const suffix = `-${process.platform}-${process.arch}.tar.gz`
  const archive = existsSync(release) ? readdirSync(release).find((name) => name.endsWith(suffix)) : undefined
  if (archive === undefined) return undefined
  spawnSync('tar', ['xzf', join(release, archive), '-C', home, '--strip-components=1'])
  return join(home, 'iotjobs')
}

/** Its own script: the shim of a version manager in front of it would be measured too. */
function findAws() {
  const shim = spawnSync('pyenv', ['which', 'aws'], {encoding: 'utf8'})
  const program = shim.status === 0 ? shim.stdout.trim() : 'aws'
  return spawnSync(program, ['--version'], {env}).status === 0 ? program : undefined
}

function to() {
  return ['--endpoint-url', endpoint]
}

/** The id of the job tells the server how many executions to make up. */
function listOf(count) {
  return ['list-job-executions-for-job', '--job-id', `n${count}`, '--page-size', '250', ...to()]
}

function thingNames(count) {
  return Array.from({length: count}, (_, index) => `thing-${index}\n`).join('')
}

function forecastOf(things, more = {}) {
  const input = {
    jobId: 'fw-3',
    targets: ['arn:aws:iot:us-east-1:123456789012:thinggroup/line-a'],
    document: '{"operation":"install"}',
    abortConfig: {
      criteriaList: [
        {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 10, minNumberOfExecutedThings: 100},
      ],
    },
    ...more,
  }
  const name = `forecast-${things}-${Object.keys(more).length}.json`
  return ['forecast', write(name, JSON.stringify(input)), '--things', String(things), '--fail', '5%', '--timeout', '1%']
}

function write(name, text) {
  writeFileSync(join(home, name), text)
  return join(home, name)
}
