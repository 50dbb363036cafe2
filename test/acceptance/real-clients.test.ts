// Programs that are not ours: the AWS CLI against our service, and ours against moto's. Where they are not installed,
// there is nothing to test.
import assert from 'node:assert/strict'
import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'
import {eventually} from '../support/in-time.js'
import {type Ended, Home} from '../support/program.js'

const has = (command: string, ...argv: string[]) => spawnSync(command, argv, {stdio: 'ignore'}).status === 0
const keys = {AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_DEFAULT_REGION: 'us-east-1'}
const arn = (resource: string) => `arn:aws:iot:us-east-1:123456789012:${resource}`

/** Command line after `aws --endpoint-url …`, exit code, what is shown. */
const scenario: [string[], number, RegExp][] = [
  [['iot', 'create-thing', '--thing-name', 't1'], 0, /"thingName": "t1"/],
  [['iot', 'create-thing-group', '--thing-group-name', 'g1'], 0, /"thingGroupName": "g1"/],
  [['iot', 'add-thing-to-thing-group', '--thing-name', 't1', '--thing-group-name', 'g1'], 0, /^$/],
  [
    ['iot', 'create-job', '--job-id', 'j1', '--targets', arn('thinggroup/g1'), '--document', '{"a":1}'],
    0,
    /"jobId": "j1"/,
  ],
  [
    ['iot', 'create-job', '--job-id', 'j1', '--targets', arn('thing/t1'), '--document', '{}'],
    255,
    /ResourceAlreadyExistsException/,
  ],
  [['iot', 'describe-job', '--job-id', 'j1', '--query', 'job.status'], 0, /"IN_PROGRESS"/],
  [['iot', 'update-job', '--job-id', 'j1', '--description', 'new'], 0, /^$/],
  [['iot', 'describe-job', '--job-id', 'j1', '--query', 'job.description'], 0, /"new"/],
  [['iot', 'list-jobs', '--status', 'IN_PROGRESS', '--query', 'jobs[].jobId'], 0, /"j1"/],
  [['iot', 'list-job-executions-for-job', '--job-id', 'j1'], 0, /"QUEUED"/],
  [['iot-jobs-data', 'get-pending-job-executions', '--thing-name', 't1', '--query', 'queuedJobs[].jobId'], 0, /"j1"/],
  [['iot-jobs-data', 'start-next-pending-job-execution', '--thing-name', 't1'], 0, /"IN_PROGRESS"/],
  [['iot-jobs-data', 'update-job-execution', '--thing-name', 't1', '--job-id', 'j1', '--status', 'SUCCEEDED'], 0, /^/],
  [
    ['iot', 'describe-job-execution', '--thing-name', 't1', '--job-id', 'j1', '--query', 'execution.status'],
    0,
    /"SUCCEEDED"/,
  ],
  [['iot', 'describe-job', '--job-id', 'j1', '--query', 'job.status'], 0, /"COMPLETED"/],
  [['iot', 'create-job', '--job-id', 'j2', '--targets', arn('thing/t1'), '--document', '{}'], 0, /"jobId": "j2"/],
  [['iot', 'cancel-job', '--job-id', 'j2', '--reason-code', 'BAD'], 0, /"jobId": "j2"/],
  [['iot', 'delete-job', '--job-id', 'j2'], 0, /^$/],
  [['iot', 'describe-job', '--job-id', 'nope'], 255, /ResourceNotFoundException/],
]

/** The AWS CLI as a package of Python, one process for all lines. */
class AwsLines {
  private readonly child: ChildProcess
  private readonly answers: AsyncIterator<string>

  constructor(env: Record<string, string>) {
    const driver = fileURLToPath(new URL('aws_lines.py', import.meta.url))
    this.child = spawn('python3', [driver], {env, stdio: ['pipe', 'pipe', 'inherit']})
    this.answers = createInterface({input: this.child.stdout ?? process.stdin})[Symbol.asyncIterator]()
  }

  async run(argv: readonly string[]): Promise<Ended> {
    this.child.stdin?.write(`${JSON.stringify(argv)}\n`)
    const {done, value} = await this.answers.next()
    if (done) throw new Error('The AWS CLI has ended')
    return JSON.parse(value)
  }

  close(): void {
    this.child.kill()
  }
}

/** Whether Python would find it; to load it takes a second. */
const hasModule = (name: string) =>
  has('python3', '-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec('${name}') is None)`)

if (hasModule('awscli') || has('aws', '--version')) {
  describe('the AWS CLI against iotjobs local serve', () => {
    const home = new Home()
    const lines = hasModule('awscli') ? new AwsLines(home.env(keys)) : undefined
    const aws = (argv: readonly string[]) => lines?.run(argv) ?? home.other('aws', argv, keys)
    let server: ChildProcess
    let endpoint = ''
    before(async () => {
      server = home.start(['local', 'serve'])
      endpoint = JSON.parse(await firstLine(server)).endpoint
    })
    after(async () => {
      lines?.close()
      server.kill('SIGINT')
      await once(server, 'close')
      home.remove()
    })
    for (const [argv, exit, shows] of scenario) {
      it(`${argv.join(' ').slice(0, 90)} ends with ${exit}`, async () => {
        const ended = await aws(['--endpoint-url', endpoint, ...argv])
        // The AWS CLI v2 ends with 254 where v1 ends with 255.
        assert.ok(ended.exit === exit || (exit === 255 && ended.exit === 254), ended.stderr)
        assert.match(exit === 0 ? ended.stdout : ended.stderr, shows)
      })
    }
  })
}

if (hasModule('moto')) {
  describe('iotjobs against moto', () => {
    const home = new Home()
    const port = 20_000 + (process.pid % 20_000)
    const to = ['--endpoint-url', `http://127.0.0.1:${port}`, '--no-validate']
    let server: ChildProcess
    before(async () => {
      server = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {stdio: 'ignore'})
      await answering(`http://127.0.0.1:${port}/`)
    })
    after(() => {
      server.kill()
      home.remove()
    })
    const steps: [string[], RegExp][] = [
      [['create-job', '--job-id', 'j1', '--targets', arn('thing/t1'), '--document', '{"a":1}'], /"jobId": "j1"/],
      [['describe-job', '--job-id', 'j1', '--query', 'job.jobId'], /"j1"/],
      [['list-jobs', '--query', 'jobs[].jobId'], /"j1"/],
      [['get-job-document', '--job-id', 'j1', '--query', 'document', '--output', 'text'], /\{"a":1\}/],
      [
        ['create-job-template', '--job-template-id', 'r', '--description', 'd', '--document', '{"a":1}'],
        /"jobTemplateId": "r"/,
      ],
      [['describe-job-template', '--job-template-id', 'r', '--query', 'description'], /"d"/],
      [['list-job-templates', '--query', 'jobTemplates[].jobTemplateId'], /"r"/],
    ]
    for (const [argv, shows] of steps) {
      it(argv.join(' '), async () => {
        const {exit, stdout, stderr} = await home.run(['iot', ...argv, ...to], keys)
        assert.equal(exit, 0, stderr)
        assert.match(stdout, shows)
      })
    }
  })
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) return text.split('\n')[0] ?? ''
  }
  throw new Error('The service ended before it was ready')
}

async function answering(url: string): Promise<void> {
  let isUp = false
  const ask = () =>
    fetch(url).then(
      () => {
        isUp = true
      },
      () => setTimeout(ask, 200),
    )
  void ask()
  await eventually(
    () => isUp,
    () => `Nothing answers at ${url}`,
    20_000,
  )
}
