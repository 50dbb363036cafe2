// Exit codes, and what each failure says to do next: the built program as scripts meet it.
import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import {CaptureServer} from '../support/capture-server.js'
import {Home, PROGRAM} from '../support/program.js'

const home = new Home()
const keys = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
  AWS_SESSION_TOKEN: 'TOKENEXAMPLE',
}
const region = {AWS_DEFAULT_REGION: 'us-east-1'}
const describeJob = ['iot', 'describe-job', '--job-id', 'j1']

const failures: [string, string[], Record<string, string>, number, RegExp][] = [
  ['an unknown option', [...describeJob, '--bogus'], {}, 252, /Unknown options: --bogus/],
  ['an unknown command', ['iot', 'list-job'], {}, 252, /Maybe you meant:\n\n {2}\* list-jobs/],
  ['a bad query', [...describeJob, '--query', 'a['], {}, 252, /Bad value for --query/],
  ['no region', describeJob, keys, 253, /You must specify a region[\s\S]*--region/],
  ['no credentials', describeJob, region, 253, /Unable to locate credentials[\s\S]*--local/],
  [
    'a missing profile',
    [...describeJob, '--profile', 'nope'],
    region,
    255,
    /The config profile \(nope\) could not be found/,
  ],
  [
    'a refused connection',
    [...describeJob, '--endpoint-url', 'http://127.0.0.1:1'],
    {...keys, ...region, AWS_MAX_ATTEMPTS: '1'},
    255,
    /Could not connect to the endpoint URL: "http:\/\/127.0.0.1:1\/jobs\/j1"/,
  ],
  [
    'the local simulator and another endpoint at once',
    [...describeJob, '--local', '--endpoint-url', 'http://127.0.0.1:1'],
    {},
    252,
    /Two services to send to/,
  ],
]

describe('exit codes', () => {
  const server = new CaptureServer()
  let endpoint = ''
  before(async () => {
    endpoint = await server.start()
  })
  after(() => {
    server.stop()
    home.remove()
  })

  for (const [index, [title, argv, env, exit, says]] of failures.entries()) {
    it(`${exit} for ${title}`, async () => {
      const ended = await home.tableCase(index, argv, env)
      assert.equal(ended.exit, exit, ended.stderr)
      assert.match(ended.stderr, says)
      assert.equal(ended.stdout, '')
      assert.doesNotMatch(ended.stderr, /\n\s+at /, 'a stack trace')
    })
  }

  it('missing credentials never send to the local simulator', async () => {
    const ended = await home.inProcess(['list-jobs'], region)
    assert.equal(ended.exit, 253)
  })

  it('--debug shows the request, and no secret', async () => {
    server.replies = [{body: {}}]
    const {exit, stderr} = await home.run([...describeJob, '--debug', '--endpoint-url', endpoint], {...keys, ...region})
    assert.equal(exit, 0, stderr)
    assert.match(stderr, /GET .*\/jobs\/j1/)
    assert.doesNotMatch(stderr, /SECRETEXAMPLE|TOKENEXAMPLE|Signature=[0-9a-f]{8}/)
  })

  it('an HTTP 200 with UnknownOperationException is an error', async () => {
    server.replies = [{body: {Output: {__type: 'com.amazon.coral.service#UnknownOperationException'}, Version: '1.0'}}]
    const argv = ['data', 'get-pending-job-executions', '--thing-name', 't', '--endpoint-url', endpoint]
    const {exit, stderr} = await home.inProcess(argv, {...keys, ...region})
    assert.equal(exit, 254)
    assert.match(stderr, /UnknownOperationException/)
  })

  for (const command of [
    'list-jobs --endpoint-url "$2"',
    'help',
    'watch --help',
    'local',
    'list-jobs --help',
    '--version',
  ]) {
    it(`a full disk is an error, told in a sentence, to ${command}`, async () => {
      const line = `"$0" "$1" ${command} > /dev/full`
      server.replies = [{body: {jobs: [{jobId: 'a'}]}}]
      const argv = ['-c', line, process.execPath, PROGRAM, endpoint]
      const {exit, stderr} = await home.other('sh', argv, {...keys, ...region})
      assert.equal(exit, 255)
      assert.match(stderr, /^The output cannot be written: .*\n\n {2}The disk is full: .*\n$/)
    })
  }

  it('a reader that goes away ends the program quietly', async () => {
    const jobs = Array.from({length: 50_000}, (_, i) => ({jobId: `job-${i}`}))
    server.replies = [{body: {jobs}}]
    const line = '"$0" "$1" list-jobs --output "$2" --endpoint-url "$3" | head -n 1'
    for (const format of ['json', 'text', 'yaml']) {
      const argv = ['-c', line, process.execPath, PROGRAM, format, endpoint]
      const {exit, stdout, stderr} = await home.other('sh', argv, {...keys, ...region})
      assert.deepEqual({exit, stderr, lines: stdout.split('\n').length}, {exit: 0, stderr: '', lines: 2})
    }
  })
})
