// Tries the executable of release/ for this platform where nothing else is: help, skeleton, checks, README's tour, the local
// simulator's server driven by the AWS CLI where that is installed, TLS with a CA of its own, completion, and the wizard in a
// terminal.
//
//   node --import tsx scripts/try-release.mjs
import assert from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:https'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {blocksOf, printedBy, promised, scriptOf, shown, TOUR_ENVIRONMENT} from '../test/support/tour.ts'
import {CleanRoot} from './package/clean-root.mjs'

const repository = fileURLToPath(new URL('..', import.meta.url))
const release = join(repository, 'release')
const archive = readdirSync(release).find((name) => name.endsWith(`-${process.platform}-${process.arch}.tar.gz`))
const unpacked = mkdtempSync(join(tmpdir(), 'iotjobs-release-'))
spawnSync('tar', ['xzf', join(release, archive), '-C', unpacked, '--strip-components=1'])
const root = new CleanRoot(join(unpacked, 'iotjobs'))
const KEYS = {AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_DEFAULT_REGION: 'us-east-1'}
const THING = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'

/** Command line, exit code, and what stdout and stderr show. */
const COMMANDS = [
  ['--version', 0, /^iotjobs\/\d.* node-v\d.* executable$/m],
  ['help', 0, /create-job/],
  ['help --output json', 0, /"distribution": "executable"/],
  ['watch --help', 0, /USAGE/i],
  ['create-job --help', 0, /--document-source/],
  ['update-job --generate-cli-skeleton', 0, /"jobId": ""/],
  ['create-job --generate-cli-skeleton annotated', 0, /jobId:/],
  ['update-job --job-id fw-2 --description new --dry-run', 0, /"PATCH"/],
  [
    '--local update-job --job-id fw-2 --timeout-config minutes=1',
    252,
    /Did you mean|unknown|inProgressTimeoutInMinutes/i,
  ],
  ['validate /tmp/job.json --operation update-job', 0, /valid/],
  ['local fleet create --things 3 --group line-a --pickup 1s --duration 1s', 0, /3/],
  [`--local create-job --job-id fw-2 --targets ${THING} --document {"v":2}`, 0, /"jobId": "fw-2"/],
  ['--local describe-job --job-id fw-2 --query job.status', 0, /IN_PROGRESS/],
  ['--local list-jobs --output table', 0, /fw-2/],
  ['--local list-jobs --output yaml', 0, /jobId: fw-2/],
  ['local advance 1h', 0, /./],
  ['--local wait fw-2', 0, /succeeded/],
  ['--local executions fw-2 --output ndjson', 0, /thing-0001/],
  ['--local delete-job --job-id fw-2 --force --yes', 0, /^/],
  ['local status', 0, /./],
  ['completion bash', 0, /complete/],
]

try {
  writeFileSync(join(root.folder, 'tmp/job.json'), '{"jobId":"fw-2","description":"Firmware 2"}')
  for (const [line, exit, shows] of COMMANDS) {
    const {status, stdout, stderr} = root.run(line.split(' '))
    assert.equal(status, exit, `${line}\n${stdout}${stderr}`)
    assert.match(stdout + stderr, shows, line)
    assert.doesNotMatch(stderr, /Warning|experimental/i, line)
  }
  say(`commands of each kind, ${root.isWhole ? 'in a file system of its own' : 'in an empty home'}`)
  readmesTour()
  const words = {IOTJOBS_COMPLETION_WORDS: 'update-job\n--timeout-c\nx'}
  assert.equal(root.run(['completion', 'words'], words).stdout, 'words\n--timeout-config\n')
  say('completion')
  await overTls()
  await served()
  await inTerminal()
  assert.deepEqual(
    readdirSync(join(root.folder, 'tmp')).filter((name) => name.startsWith('iotjobs-')),
    [],
  )
  say('nothing is left in the temporary folder')
} finally {
  root.remove()
  rmSync(unpacked, {recursive: true, force: true})
}

/** Every block of README, and all that it says is printed. */
function readmesTour() {
  const steps = blocksOf(readFileSync(join(repository, 'README.md'), 'utf8')).flat()
  const script = scriptOf(steps.map(({command}) => command))
  const printed = printedBy(root.script(script, ['/bin/rm'], TOUR_ENVIRONMENT))
  assert.deepEqual(shown(steps, printed), promised(steps))
  say(`README's tour, ${steps.length} commands, each prints what README says`)
}

async function overTls() {
  const [key, cert] = [join(unpacked, 'key.pem'), join(unpacked, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
    ...subject,
  ])
  if (made.status !== 0) return say('TLS: left out, there is no openssl')
  copyFileSync(cert, join(root.folder, 'tmp/ca.pem'))
  const server = createServer({key: readFileSync(key), cert: readFileSync(cert)}, (_, response) =>
    response.end('{"jobs":[]}'),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const endpoint = `https://localhost:${server.address().port}`
  const inside = root.isWhole ? '' : root.folder
  const ask = async (extra) => {
    const child = root.start(['list-jobs', '--endpoint-url', endpoint], {...KEYS, AWS_MAX_ATTEMPTS: '1', ...extra})
    return (await once(child, 'close'))[0]
  }
  // In the empty file system nothing tells what localhost is; its address is asked for by name anyway.
  if (root.isWhole) writeHosts()
  assert.equal(await ask({AWS_CA_BUNDLE: `${inside}/tmp/ca.pem`}), 0)
  assert.notEqual(await ask({}), 0)
  server.close()
  server.closeAllConnections()
  say('a request over TLS to a CA of its own, and none to one that it does not know')
}

function writeHosts() {
  spawnSync('mkdir', ['-p', join(root.folder, 'etc')])
  writeFileSync(join(root.folder, 'etc/hosts'), '127.0.0.1 localhost\n')
}

async function served() {
  const server = root.start(['local', 'serve'])
  const [text] = await once(server.stdout, 'data')
  const {endpoint} = JSON.parse(String(text).split('\n')[0])
  if (spawnSync('aws', ['--version']).status === 0) {
    const argv = ['--endpoint-url', endpoint, 'iot', 'create-thing', '--thing-name', 't1']
    const {status, stdout, stderr} = spawnSync('aws', argv, {env: {...process.env, ...KEYS}, encoding: 'utf8'})
    assert.equal(status, 0, stderr)
    assert.match(stdout, /"thingName": "t1"/)
    say('local serve, driven by the AWS CLI')
  } else {
    assert.ok((await fetch(`${endpoint}/jobs`)).status < 500)
    say('local serve, without the AWS CLI, which is not installed')
  }
  server.kill('SIGINT')
  await once(server, 'close')
}

async function inTerminal() {
  if (spawnSync('python3', ['--version']).status !== 0) return say('the wizard: left out, there is no python3')
  const driver = join(repository, 'test/screens/in_terminal.py')
  const env = {...process.env, ...root.env({TERM: 'xterm-256color', LANG: 'C.UTF-8', PATH: process.env.PATH})}
  const command = root.command(['--local', 'wizard'])
  const child = spawn('python3', [driver, '100', '40', ...command], {env})
  let [screen, report] = ['', '']
  child.stdout.on('data', (bytes) => {
    screen += bytes
    if (screen.includes('?') && !child.isAsked) {
      child.isAsked = true
      setTimeout(() => child.stdin.write('\u0003'), 500)
    }
  })
  child.stderr.on('data', (bytes) => {
    report += bytes
  })
  const timer = setTimeout(() => child.stdin.end(), 30_000)
  await once(child, 'close')
  clearTimeout(timer)
  assert.deepEqual(JSON.parse(report), {exit: 130, echo: true, lines: true}, screen)
  say('the wizard in a terminal')
}

function say(text) {
  console.log(`ok   ${text}`)
}
