// What a pipeline puts into its summary: each command that has Markdown, by the built program, with hostile names in it.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'
const prepare = (...argv: string[]) => home.prepare(argv, LOCAL)

const STAGES = {
  name: 'fw',
  job: {document: {a: 1}},
  targets: {groups: ['line']},
  stages: [
    {name: 'one', count: 2},
    {name: 'rest', share: '100%', gate: {ask: true}},
  ],
}

describe('--output markdown', () => {
  const file = join(home.folder, 'stages.json')
  before(async () => {
    writeFileSync(file, JSON.stringify(STAGES))
    const times = ['--pickup', '1s', '--duration', '1s', '--fail', '50%:<b>|`']
    await prepare('local', 'fleet', 'create', '--things', '8', '--group', 'line', ...times)
    await prepare('create-job', '--job-id', 'fw', '--document', '{}', '--targets', GROUP, '--description', 'old')
    await prepare('local', 'fleet', 'create', '--things', '1', '--prefix', 'idle-', '--group', 'idle')
    const idle = GROUP.replace('line', 'idle')
    await prepare(
      'create-job',
      '--job-id',
      'open',
      '--document',
      '{}',
      '--targets',
      idle,
      '--description',
      'a <b> | `c`',
    )
    await prepare('local', 'advance', '5s')
  })
  after(() => home.remove())

  const rows: readonly (readonly [
    title: string,
    argv: readonly string[],
    exit: number,
    expected: readonly RegExp[],
  ])[] = [
    [
      'of a verdict',
      ['wait', 'fw', '--timeout', '20s'],
      10,
      [
        /^## `fw`: completed-with-failures\n\ncompleted with failures \(exit 10\)\n/,
        /\| Failed \| \d \| \d+ % \|/,
        /- `iotjobs failures fw`/,
      ],
    ],
    [
      'of a difference',
      ['update-job', '--job-id', 'open', '--description', 'new', '--diff'],
      1,
      [/^## Update of `open`, /, /\| `description` \| <code>[^|]*<\/code> \| `"new"` \|/],
    ],
    [
      'of no difference',
      ['update-job', '--job-id', 'open', '--description', 'a <b> | `c`', '--diff'],
      0,
      [/^## Update of `open`, [A-Z\\_]+\n\nNothing would change\n/],
    ],
    [
      'of stages that are planned',
      ['stages', file, '--dry-run'],
      0,
      [
        /^## Stages of `fw`\n\n\| Stage \| Job id \| Things \|/,
        /\| `one` \| `fw-one` \| 2 \| false \|/,
        /Total: \d+ seconds/,
      ],
    ],
    ['of stages', ['stages', file, '--status'], 0, [/\| `rest` \| `fw-rest` \| `not sent` \|\n$/]],
    ['of failures', ['failures', 'fw'], 0, [/### Reasons/]],
  ]
  for (const [index, [title, argv, exit, expected]] of rows.entries()) {
    it(`is there ${title}`, async () => {
      const ended = await home.tableCase(index, [...argv, '--output', 'markdown'], LOCAL)
      assert.equal(ended.exit, exit, ended.stderr)
      for (const text of expected) assert.match(ended.stdout, text)
      assert.doesNotMatch(ended.stdout.replace(/<\/?code>|<\/?(?:details|summary)>/g, ''), /<b>/)
    })
  }

  for (const argv of [
    ['update-job', '--job-id', 'open', '--description', 'new'],
    ['wait', 'fw', '--query', 'verdict'],
  ]) {
    it(`is refused where it says nothing: ${argv[0]} ${argv.at(-2)}`, async () => {
      const {exit, stdout, stderr} = await home.inProcess([...argv, '--output', 'markdown'], LOCAL)
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, /markdown|--query/)
    })
  }
})
