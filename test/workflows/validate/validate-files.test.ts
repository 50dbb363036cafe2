import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {operationByName} from '../../../src/cli/runtime/invocation.js'
import {UsageError} from '../../../src/errors/cli-error.js'
import {validateFiles} from '../../../src/workflows/validate/validate-files.js'
import {fakeRuntime} from '../../cli/fake-runtime.js'

const THING = 'arn:aws:iot:us-east-1:123456789012:thing/door-1'
const GOOD = {jobId: 'fw-2', targets: [THING], document: '{"operation":"reboot"}'}
const DOZEN = `{
  "jobId": "v2.1",
  "targets": ["door-1", "${THING}"],
  "document": "{\\"url\\":\\"https://b.s3.amazonaws.com/k\\"}",
  "jobExecutionsRolloutConfig": {
    "maximumPerMinute": 5000,
    "exponentialRate": {
      "baseRatePerMinute": 0,
      "incrementFactor": 1.55,
      "rateIncreaseCriteria": {}
    }
  },
  "abortConfig": {
    "criteriaList": [
      {"failureType": "FAILD", "action": "cancel", "thresholdPercentage": 250, "minNumberOfExecutedThings": 0}
    ]
  },
  "timeoutConfig": {"inProgressTimeoutInMinutes": "5m"},
  "rolloutConfig": {},
  "description": "two\\nlines"
}
`
let folder = ''

async function run(names: readonly string[], flags: readonly string[] = [], operation?: string, stdin = '') {
  const runtime = fakeRuntime(flags, {cwd: folder, readStdin: async () => Buffer.from(stdin)})
  const exit = await validateFiles(names, operation ? operationByName(operation, '--operation') : undefined, runtime)
  return {exit, ...runtime.written}
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

describe('validate', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'validate-'))
    write('good.json', JSON.stringify(GOOD))
    write('dozen.json', DOZEN)
    write(
      'noted.jsonc',
      '{\n  // why\n  "$schema": "./update-job.schema.json",\n  "jobId": "a", /* b */ "description": "c // d"\n}',
    )
    write('late.yaml', 'jobId: fw-2\ntimeoutConfig:\n  inProgressTimeoutInMinutes: 20000 # too long\n')
    write('warned.json', JSON.stringify({...GOOD, targets: [THING, THING]}))
    write('broken.json', '{"jobId": "a",\n "targets": [1,]}')
    write('broken.yaml', 'jobId: "a\n')
    write('ann.json', '## a job\n\njobId: fw-2\n')
    write('list.json', '[]')
    write('unclear.json', '{"jobId": "a"}')
  })
  after(() => rmSync(folder, {recursive: true}))

  it('says that a file is valid, and what it is', async () => {
    assert.deepEqual(await run(['good.json']), {exit: 0, stdout: 'good.json (create-job): valid\n', stderr: ''})
  })

  it('prints a dozen problems of one file, all of them, in the order of the file', async () => {
    const {exit, stdout} = await run(['dozen.json'])
    const places = [...stdout.matchAll(/^dozen\.json:(\d+):(\d+) +([EWN]\d+) ([^:]+):/gm)].map(
      ([, line, column, code, path]) => [Number(line), Number(column), code, path],
    )
    assert.equal(exit, 252)
    assert.deepEqual(places, [
      [2, 12, 'E204', 'jobId'],
      [3, 15, 'E331', 'targets[0]'],
      [4, 27, 'W308', 'document'],
      [6, 25, 'E201', 'jobExecutionsRolloutConfig.maximumPerMinute'],
      [8, 28, 'E104', 'jobExecutionsRolloutConfig.exponentialRate.baseRatePerMinute'],
      [9, 26, 'E206', 'jobExecutionsRolloutConfig.exponentialRate.incrementFactor'],
      [10, 31, 'E355', 'jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria'],
      [15, 23, 'E205', 'abortConfig.criteriaList[0].failureType'],
      [15, 42, 'E205', 'abortConfig.criteriaList[0].action'],
      [15, 75, 'E201', 'abortConfig.criteriaList[0].thresholdPercentage'],
      [15, 109, 'E104', 'abortConfig.criteriaList[0].minNumberOfExecutedThings'],
      [18, 51, 'E103', 'timeoutConfig.inProgressTimeoutInMinutes'],
      [19, 3, 'E102', 'rolloutConfig'],
      [20, 18, 'E204', 'description'],
    ])
    assert.match(stdout, /^dozen\.json \(create-job\): not valid, 13 errors, 1 warning$/m)
    assert.match(stdout, /^ {4}9 \| {7}"incrementFactor": 1\.55,\n {6}\| {26}~~~~\n/m)
  })

  const cases: [title: string, args: Parameters<typeof run>, exit: number, stdout: RegExp][] = [
    ['reads comments, and the operation in $schema', [['noted.jsonc']], 0, /^noted\.jsonc \(update-job\): valid$/m],
    ['reads YAML', [['late.yaml']], 252, /^late\.yaml:3:31 {2}E201 timeoutConfig/m],
    ['shows warnings and lets them pass', [['warned.json']], 0, /W335[\s\S]+valid, 1 warning$/m],
    ['stops at warnings where it is strict', [['warned.json'], ['--strict']], 252, /not valid, 1 error$/m],
    ['passes over what is ignored', [['warned.json'], ['--strict', '--ignore', 'w335']], 0, /valid\n$/],
    ['shows notes', [['late.yaml']], 252, /N372/],
    [
      'tells where JSON ends to be JSON',
      [['broken.json']],
      252,
      /^broken\.json:2:16 {2}E110 .*\n.*\n.*\n +Remove the comma/m,
    ],
    [
      'tells where YAML ends to be YAML',
      [['broken.yaml']],
      252,
      /^broken\.yaml:\d+:\d+ {2}E110 \(file\): cannot be read as YAML/m,
    ],
    [
      'knows YAML under the name of JSON',
      [['ann.json']],
      252,
      /E110 .*\n.*\n.*\n +This looks like YAML: name it ann\.yaml$/m,
    ],
    ['wants an object', [['list.json']], 252, /E110 .*an object/],
    ['asks for the operation where the members do not tell', [['unclear.json']], 252, /E111 .*cancel-job, delete-job/],
    ['takes the operation that is named', [['unclear.json'], [], 'DescribeJob'], 0, /\(describe-job\): valid/],
    ['reads standard input', [['-'], [], 'create-job', '{"jobId": ""}'], 252, /^<stdin>:1:11 {2}E105 jobId/m],
    ['takes a file with the prefix that flags need', [['file://good.json']], 0, /^good\.json/],
    ['goes on after a bad file', [['broken.json', 'good.json']], 252, /good\.json \(create-job\): valid/],
    ['sends targets nowhere in particular', [['good.json'], ['--region', 'eu-central-1']], 0, /W334/],
  ]
  for (const [title, args, exit, stdout] of cases) {
    it(title, async () => {
      const got = await run(...args)
      assert.match(got.stdout, stdout)
      assert.equal(got.exit, exit)
    })
  }

  it('gives programs what the schema describes', async () => {
    const {exit, stdout} = await run(['dozen.json', 'good.json'], ['--output', 'json'])
    const {files} = JSON.parse(stdout)
    assert.equal(exit, 252)
    assert.deepEqual(
      files.map(({file, operation, valid}: Record<string, unknown>) => [file, operation, valid]),
      [
        ['dozen.json', 'create-job', false],
        ['good.json', 'create-job', true],
      ],
    )
    const schema = JSON.parse(readFileSync(new URL('../../../docs/problems-schema.json', import.meta.url), 'utf8'))
    for (const problem of files[0].problems) {
      for (const name of schema.required) assert.ok(name in problem, name)
      for (const name of Object.keys(problem)) assert.ok(name in schema.properties, name)
    }
    const {message: _, ...third} = files[0].problems[3]
    assert.deepEqual(third, {
      code: 'E201',
      severity: 'error',
      path: 'jobExecutionsRolloutConfig.maximumPerMinute',
      value: 5000,
      rule: 'maximum',
      expected: {max: 1000},
      fix: 'Use at most 1000',
      source: 'Developer Guide, job configurations; General Reference, AWS IoT Device Management quotas',
      file: 'dozen.json',
      line: 6,
      column: 25,
    })
  })

  it('names a file that is not there', async () => {
    await assert.rejects(run(['nowhere.json']), (error) => {
      assert.ok(error instanceof UsageError)
      assert.equal(error.message, 'Cannot read nowhere.json: there is no such file')
      return true
    })
  })
})
