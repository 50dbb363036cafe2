import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {presentError} from '../../../src/cli/errors/present-error.js'
import {InputError} from '../../../src/validation/input-error.js'
import {problem} from '../../../src/validation/problem.js'
import {invoke} from '../../support/invoke.js'

const THING = 'arn:aws:iot:us-east-1:123456789012:thing/door-1'
const JOB = ['create-job', '--job-id', 'fw-2', '--targets', THING, '--document', '{"operation":"reboot"}', '--dry-run']
const TWICE = [...JOB.slice(0, 4), THING, ...JOB.slice(4)]
const dotted = (argv: readonly string[]) => argv.map((word) => (word === 'fw-2' ? 'a.b' : word))
let folder = ''

const run = (argv: readonly string[]) => invoke(argv, {cwd: folder, now: Date.UTC(2026, 0, 1)})

describe('problems of a request', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'problems-'))
    writeFileSync(
      join(folder, 'job.json'),
      '{\n  "jobId": "v2.1",\n  "timeoutConfig": {"inProgressTimeoutInMinutes": 0}\n}\n',
    )
  })
  after(() => rmSync(folder, {recursive: true}))

  it('name the flag, and underline its words', async () => {
    const {exit, stdout, stderr} = await run([...JOB, '--timeout-config', 'inProgressTimeoutInMinutes=99999'])
    assert.equal(exit, 252)
    assert.equal(stdout, '')
    assert.equal(
      stderr,
      [
        'Parameter validation failed:',
        '',
        '--timeout-config  E201 timeoutConfig.inProgressTimeoutInMinutes: 99999 is above the maximum, 10080',
        '      | --timeout-config inProgressTimeoutInMinutes=99999',
        '      |                                             ~~~~~',
        '      Use at most 10080',
        '',
        '1 error: nothing was sent',
        '  More about the first: iotjobs explain E201',
        '',
      ].join('\n'),
    )
  })

  it('name file, line and column', async () => {
    const {exit, stderr} = await run([
      ...JOB.slice(0, 1),
      '--targets',
      THING,
      '--document',
      '{}',
      '--cli-input-json',
      'file://job.json',
      '--dry-run',
    ])
    assert.equal(exit, 252)
    assert.match(stderr, /^job\.json:2:12 {2}E204 jobId: "v2\.1"/m)
    assert.match(stderr, /^job\.json:3:51 {2}E207 timeoutConfig\.inProgressTimeoutInMinutes/m)
    assert.match(stderr, /^2 errors: nothing was sent$/m)
  })

  it('are the same with comments in the document', async () => {
    writeFileSync(join(folder, 'noted.jsonc'), '{\n  // a version\n  "jobId": "v2.1" /* not an id */\n}\n')
    const {exit, stderr} = await run([...JOB.slice(0, 1), ...JOB.slice(3), '--cli-input-json', 'file://noted.jsonc'])
    assert.equal(exit, 252)
    assert.match(stderr, /^noted\.jsonc:3:12 {2}E204 jobId/m)
  })

  const cases: [title: string, argv: string[], exit: number, stderr: RegExp][] = [
    ['warnings are shown and pass', TWICE, 0, /^--targets {2}W335 targets\[1\]/],
    ['warnings stop where it is strict', [...TWICE, '--strict'], 252, /^1 error: nothing was sent$/m],
    ['warnings are passed over', [...TWICE, '--strict', '--ignore', 'W335'], 0, /^$/],
    ['codes add up', [...dotted(TWICE), '--ignore', 'W335', '--ignore=e204'], 0, /^$/],
    ['codes stand in a list', [...dotted(TWICE), '--ignore', 'W335,E204'], 0, /^$/],
    ['nothing but the AWS CLI’s own checks is left', [...dotted(TWICE), '--no-validate'], 0, /^$/],
    ['a required member cannot be ignored', [...JOB, '--ignore', 'E101'], 252, /E101 cannot be ignored/],
    ['an unknown code is refused', [...JOB, '--ignore', 'E9'], 252, /unknown problem code 'E9'/],
    ['a mistyped code is guessed', [...JOB, '--ignore', 'W3344'], 252, /Did you mean W334\?/],
    [
      'notes are shown where nothing is sent',
      ['update-job', '--job-id', 'a', '--timeout-config', 'inProgressTimeoutInMinutes=5', '--dry-run'],
      0,
      /^--timeout-config {2}N372 /,
    ],
  ]
  for (const [title, argv, exit, stderr] of cases) {
    it(title, async () => {
      const got = await run(argv)
      assert.match(got.stderr, stderr)
      assert.equal(got.exit, exit)
    })
  }

  it('are data for programs', async () => {
    const {stderr} = await run([...dotted(JOB), '--cli-error-format', 'json'])
    const {Code, Message, Problems} = JSON.parse(stderr)
    assert.equal(Code, 'ParamValidation')
    assert.match(Message, /^Parameter validation failed:\nE204 jobId: /)
    assert.deepEqual(Problems, [
      {
        code: 'E204',
        severity: 'error',
        path: 'jobId',
        value: 'a.b',
        rule: 'pattern',
        expected: {pattern: '[a-zA-Z0-9_-]+', characters: ['"."']},
        message: '"a.b" does not match [a-zA-Z0-9_-]+: "." not allowed',
        fix: 'Try "a-b"',
        source: 'service model',
        flag: '--job-id',
      },
    ])
  })

  it('are a line each where they only warn', async () => {
    const {exit, stderr} = await run([
      ...TWICE.map((word) => (word === '{"operation":"reboot"}' ? '{"a":1,"a":2}' : word)),
      '--cli-error-format',
      'json',
    ])
    assert.equal(exit, 0)
    const warnings = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      warnings.map(({code, severity, flag}) => [code, severity, flag]),
      [
        ['W335', 'warning', '--targets'],
        ['W310', 'warning', '--document'],
      ],
    )
  })

  for (const format of ['yaml', 'text', 'table', 'legacy'])
    it(`are words in ${format}`, async () => {
      const {exit, stderr} = await run([...dotted(JOB), '--cli-error-format', format])
      assert.equal(exit, 252)
      assert.match(stderr, /E204/)
    })

  describe('on a terminal', () => {
    const hostile = new InputError([
      {
        problem: problem('E204', ['description'], {value: 'x\u001b[2J', expected: {pattern: 'p', characters: []}}),
        source: {
          name: 'a\u009b.json',
          kind: 'file',
          text: '{"description": "x\u001b[2J\u202e"}',
          format: 'text',
          depth: 1,
        },
        position: {line: 1, column: 17, length: 8, exact: true, lineStart: 0, start: 16, end: 24},
      },
    ])
    const shown = async (env: Record<string, string>) =>
      (await presentError(hostile, {}, env, '/nowhere', {isTTY: true, columns: 80})).text

    it('have colours, and nothing else that commands it', async () => {
      const text = await shown({})
      assert.match(text, /\u001b\[31m~+/)
      assert.doesNotMatch(text.replace(/\u001b\[\d+m/g, ''), /[\u001b\u009b\u202e]/)
    })

    it('have none where none are wanted', async () =>
      assert.doesNotMatch(await shown({NO_COLOR: '1'}), /[\u001b\u009b\u202e]/))
  })
})
