// Which commands ask, and how much: at a terminal, and what scripts are told instead.
import assert from 'node:assert/strict'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home} from '../support/program.js'
import {KEY, Terminal} from './terminal.js'

const home = new Home()
const opened: Terminal[] = []
const LOCAL = {IOTJOBS_LOCAL: '1'}
const ARN = 'arn:aws:iot:us-east-1:123456789012'
const create = (target: string) => ['create-job', '--job-id', 'j', '--targets', `${ARN}:${target}`, '--document', '{}']
const job = ['--job-id', 'j']
const execution = [...job, '--thing-name', 't']

/** What is typed to consent: nothing, y, or a word. */
type Level = 'none' | 'y/N' | {readonly typed: string}

const levels: readonly (readonly [argv: readonly string[], level: Level])[] = [
  [['describe-job', ...job], 'none'],
  [['update-job', ...job, '--description', 'b'], 'none'],
  [['cancel-job', ...job], 'y/N'],
  [['cancel-job', ...job, '--force'], {typed: 'j'}],
  [['cancel-job', 'j', 'k'], 'y/N'],
  [['cancel-job', 'j', 'k', '--force'], {typed: '2'}],
  [['delete-job', ...job], 'y/N'],
  [['delete-job', ...job, '--force'], {typed: 'j'}],
  [['delete-job', 'j', 'k', '--force'], {typed: '2'}],
  [['delete-job-template', '--job-template-id', 'j'], 'y/N'],
  [['delete-job-execution', ...execution, '--execution-number', '1'], 'y/N'],
  [['cancel-job-execution', ...execution], 'none'],
  [['cancel-job-execution', ...execution, '--force'], 'y/N'],
  [create('thing/thing-0001'), 'none'],
  [create('thinggroup/few'), 'none'],
  [create('thinggroup/many'), {typed: 'j'}],
]

/** What makes every one of them go through without a question. */
const never: readonly (readonly [string, (argv: readonly string[]) => readonly string[]])[] = [
  ['--yes', (argv) => [...argv, '--yes']],
  ['--dry-run', (argv) => [...argv, '--dry-run']],
  ["the AWS CLI's spelling", (argv) => ['iot', ...argv]],
]

describe('consent', () => {
  before(async () => {
    await home.run(['local', 'fleet', 'create', '--things', '100', '--group', 'few'])
    await home.run(['local', 'fleet', 'create', '--things', '101', '--group', 'many', '--prefix', 'other-'])
  })
  afterEach(() => {
    for (const terminal of opened.splice(0)) terminal.close()
  })
  after(() => home.remove())

  for (const [argv, level] of levels) {
    const shown = level === 'none' ? undefined : level === 'y/N' ? '(y/N)' : `Type ${level.typed} to go on`
    const title = argv.filter((word) => !word.startsWith('arn:') || word.includes('group')).join(' ')
    it(`${title}: ${typeof level === 'string' ? level : `type ${level.typed}`}`, async () => {
      const {exit, stderr, stdout} = await home.run(argv, LOCAL)
      if (shown === undefined) {
        assert.notEqual(exit, 252, stderr)
        return
      }
      assert.equal(exit, 252)
      assert.equal(stdout, '')
      assert.match(stderr, /This needs consent, and nobody can be asked here: [\s\S]*Add --yes to consent/)
      const terminal = new Terminal(argv, home.env(LOCAL), {columns: 160})
      opened.push(terminal)
      await terminal.on(shown, KEY.interrupt)
      assert.equal((await terminal.left()).exit, 130)
      assert.match(terminal.text, /Nothing was changed/)
    })
  }

  for (const [way, spelled] of never) {
    it(`is not asked for with ${way}`, async () => {
      const asking = levels.filter(([argv, level]) => level !== 'none' && !argv.includes('k'))
      for (const [argv] of asking) {
        const {exit, stderr} = await home.run(spelled(argv), LOCAL)
        assert.notEqual(exit, 252, stderr)
      }
    }).timeout(60_000)
  }

  it('tells scripts how many things they would reach, and both ways out', async () => {
    const {stderr} = await home.run(create('thinggroup/many').with(2, 'k'), LOCAL)
    assert.match(stderr, /This reaches 101 things\./)
    assert.match(stderr, /Add --yes to consent\n.*iotjobs iot create-job …/)
  })

  it('does not ask for skeletons', async () => {
    const {exit} = await home.run([...create('thinggroup/many'), '--generate-cli-skeleton', 'output'], LOCAL)
    assert.equal(exit, 0)
  })
})
