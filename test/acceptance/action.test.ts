// action.yml, step by step as a runner takes it, with the built program and the local simulator in the place of AWS.
import assert from 'node:assert/strict'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {parse} from 'yaml'
import {Home, PROGRAM} from '../support/program.js'

interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
  readonly run?: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
const workflow = parse(readFileSync(join(root, 'examples', 'rollout.yml'), 'utf8'))
const steps: readonly Step[] = action.runs.steps
const used: Step = workflow.jobs.rollout.steps.at(-1)

describe('the GitHub action', () => {
  let home: Home
  let env: Record<string, string> = {}

  beforeEach(async () => {
    home = new Home()
    const bin = join(home.folder, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'iotjobs'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`)
    chmodSync(join(bin, 'iotjobs'), 0o755)
    env = {
      PATH: `${bin}:${process.env.PATH}`,
      IOTJOBS_LOCAL: '1',
      AWS_REGION: 'eu-west-1',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
    }
    for (const file of ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT']) {
      env[file] = join(home.folder, file)
      writeFileSync(env[file], '')
    }
  })
  afterEach(() => home.remove())

  /** What `${{ … }}` stands for. */
  function filled(
    text: string,
    inputs: Readonly<Record<string, string>>,
    outputs: ReadonlyMap<string, string>,
  ): string {
    return text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
      const [kind, first = '', , last = ''] = name.split('.')
      if (kind === 'inputs') return inputs[first] ?? action.inputs[first]?.default ?? ''
      return outputs.get(`${first}.${last}`) ?? ''
    })
  }

  const fileOf = (name: string) => env[name] ?? ''

  /** @returns its exit code, and what it put into its outputs */
  async function take(step: Step, fill: (text: string) => string) {
    writeFileSync(fileOf('GITHUB_OUTPUT'), '')
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, fill(text)])
    const script = join(home.folder, 'step.sh')
    writeFileSync(script, step.run ?? '')
    // As runners start it.
    const words = ['--noprofile', '--norc', '-e', '-o', 'pipefail', script]
    const {exit} = await home.other('bash', words, {...env, ...Object.fromEntries(own)})
    const lines = readFileSync(fileOf('GITHUB_OUTPUT'), 'utf8').split('\n')
    return {exit, pairs: lines.filter((line) => line !== '').map((line) => line.split('=') as [string, string])}
  }

  /** @returns the steps that were taken, with their exit codes */
  async function run(inputs: Readonly<Record<string, string>>) {
    const outputs = new Map<string, string>()
    const taken: [name: string, exit: unknown][] = []
    for (const step of steps) {
      const hasFailed = taken.some(([, exit]) => exit !== 0)
      if (step.if === undefined ? hasFailed : !outputs.has('create.job-id')) continue
      const {exit, pairs} = await take(step, (text) => filled(text, inputs, outputs))
      taken.push([step.name ?? '', exit])
      for (const [name, value] of pairs) outputs.set(`${step.id}.${name}`, value)
    }
    const summary = readFileSync(fileOf('GITHUB_STEP_SUMMARY'), 'utf8')
    return {taken, summary, verdict: outputs.get('wait.verdict'), jobId: outputs.get('create.job-id')}
  }

  async function fleet(...flags: readonly string[]): Promise<void> {
    const create = [
      'local',
      'fleet',
      'create',
      '--things',
      '20',
      '--group',
      'line-a',
      '--duration',
      '1s..5s',
      '--pickup',
      '1s..5s',
    ]
    await home.prepare([...create, ...flags], env)
    await home.prepare(['local', 'clock', '--speed', '600'], env)
  }

  /** Those of the example, in the checkout that a runner makes. */
  const inputs = () => ({
    ...used.with,
    file: join(root, used.with?.file ?? ''),
    version: '',
    timeout: '60s',
    junit: join(home.folder, 'failures.xml'),
  })

  it('rolls out, and says so', async () => {
    await fleet()
    const {taken, summary, verdict, jobId} = await run(inputs())
    assert.deepEqual(
      taken,
      steps.map(({name}) => [name, 0]),
    )
    assert.deepEqual([verdict, jobId], ['succeeded', 'fw-3'])
    assert.match(summary, /fw-3[\s\S]*20 things/)
  })

  it('fails with a failing rollout, and reports what failed', async () => {
    await fleet('--fail', '50%:no space')
    const {taken, summary, verdict} = await run(inputs())
    const codes = new Map(taken)
    assert.equal(codes.get('Create the job'), 0)
    assert.equal(codes.get('Wait for the job'), 10)
    assert.equal(codes.get('Report what failed'), 0)
    assert.equal(verdict, 'completed-with-failures')
    assert.match(summary, /no space/)
    assert.match(readFileSync(inputs().junit, 'utf8'), /<testsuite[\s\S]*no space/)
  })

  it('ends before anything is created where the file has errors', async () => {
    const file = join(home.folder, 'bad.json')
    writeFileSync(file, '{"jobId":"bad id","targets":[]}')
    const {taken, jobId} = await run({...inputs(), file})
    assert.deepEqual(taken.at(-1), ['Check the job', 252])
    assert.equal(jobId, undefined)
    assert.equal(existsSync(inputs().junit), false)
  })

  it('puts nothing that was given into a script but through the environment', () => {
    for (const {run: script = ''} of steps) assert.doesNotMatch(script, /\$\{\{/)
  })
})
