// The scripts, each in its shell where that is installed: bash always, the line of a real terminal where tmux is.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {shellScripts} from '../../../src/workflows/completion/shells.js'
import {hasTmux} from '../../screens/tmux.js'
import {Home} from '../../support/program.js'
import {pathWith, ShellLines} from '../../support/shell-lines.js'

const home = new Home()
const installed = (shell: string) => spawnSync(shell, ['--version']).status === 0

const GROUP = 'arn:aws:iot:us-east-1:123456789012:thinggroup/line-a'

/** Shells that put quotes around what they insert do it with backslashes. */
const LINES: readonly (readonly [typed: string, expected: RegExp])[] = [
  ['iotjobs --local watch f', /watch fw-2 #/],
  [
    'iotjobs --local create-job --targets arn:aws:iot:us-east-1:123456789012:thingg',
    /:123456789012:thinggroup\/line-a #/,
  ],
  ['iotjobs create-job --document file://ro', /file:\/\/rollout\.json #/],
  ["iotjobs create-job --document 'file://jobs/m", /'file:\/\/jobs\/my job\.json' #/],
  ['iotjobs create-job --document file://jobs/m', /file:\/\/jobs\/my\\ job\.json #/],
  ['iotjobs create-job --tags Key=a,V', /Key=a,Value=#/],
  ["iotjobs create-job --job-executions-rollout-config 'exponentialRate={ba", /\{baseRatePerMinute=#/],
  ['iotjobs create-job --description "a b" --target-sel', /"a b" --target-selection #/],
  ['iotjobs list-jobs --output=yaml-', /--output=yaml-stream #/],
  ['iotjobs validate ro', /validate rollout\.json #/],
]

describe('completion in shells', () => {
  before(async () => {
    mkdirSync(join(home.folder, 'jobs'))
    for (const name of ['jobs/my job.json', 'rollout.json']) writeFileSync(join(home.folder, name), '{}')
    mkdirSync(join(home.folder, '.aws'))
    writeFileSync(join(home.folder, '.aws/config'), '[profile prod]\nregion = eu-west-1\n')
    await home.run(['local', 'fleet', 'create', '--things', '2', '--group', 'line-a'])
    await home.run(['--local', 'create-job', '--job-id', 'fw-2', '--targets', GROUP, '--document', '{}'])
  })
  after(() => home.remove())

  it('has a script for each', () => {
    assert.deepEqual(Object.keys(shellScripts), ['bash', 'zsh', 'fish', 'powershell'])
    for (const script of Object.values(shellScripts)) assert.match(script, /iotjobs completion words/)
  })

  for (const shell of ['bash', 'zsh', 'fish'].filter(installed)) {
    it(`${shell} reads its script`, () => {
      const file = join(home.folder, `script.${shell}`)
      writeFileSync(file, shellScripts[shell] ?? '')
      const read = spawnSync(shell, ['-n', file], {encoding: 'utf8'})
      assert.deepEqual([read.status, read.stderr], [0, ''])
    })
  }

  const replies: readonly (readonly [line: string, expected: string])[] = [
    ['iotjobs update-job --timeout-c', '--timeout-config'],
    ['iotjobs data start-', 'start-command-execution start-next-pending-job-execution'],
    ['iotjobs create-job --tags Key=a,V', 'a,Value='],
    ['iotjobs --local watch f', 'fw-2'],
    ['iotjobs create-job --document file://ro', '//rollout.json'],
  ]
  for (const [line, expected] of replies) {
    it(`bash is given ${expected} for '${line}'`, () => {
      const asked = `compopt() { :; }; ${shellScripts.bash}
COMP_LINE=$LINE COMP_POINT=${line.length} _iotjobs; echo "\${COMPREPLY[*]}"`
      const env = home.env({LINE: line, PATH: pathWith(home)})
      const ended = spawnSync('bash', ['-c', asked], {env, encoding: 'utf8', cwd: home.folder})
      assert.equal(ended.stdout.trim(), expected, ended.stderr)
    })
  }

  for (const shell of ['bash', 'zsh', 'fish'].filter((name) => hasTmux && installed(name))) {
    describe(`on the line of ${shell}`, () => {
      let lines: ShellLines
      before(async () => {
        lines = new ShellLines(shell, home)
        await lines.open()
      })
      after(() => lines.close())

      for (const [typed, expected] of LINES) {
        it(`completes '${typed}'`, () => lines.complete(typed, expected))
      }
    })
  }
})
