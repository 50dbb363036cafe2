// Compares whole invocations with the AWS CLI v1, where its Python package is installed, on generated command lines and
// answers: the requests sent, what is printed, and whether it ends well, with an error of the service, or before it.
//
//   node scripts/compare-aws.mjs [--cases 200] [--seed 1] [--show 10]
//
// Both run inside one process each and talk to one server on loopback. Left out are cases on which v2 differs from v1, or
// on which we differ from both on purpose (test/conformance/differences.json says why).
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {isDeepStrictEqual, parseArgs} from 'node:util'
import {register} from 'tsx/esm/api'

register()
const {CaptureServer} = await import('../test/support/capture-server.ts')
const {invoke} = await import('../test/support/invoke.ts')
const {operations} = await import('../src/model/operations.ts')
const {flagOf} = await import('../src/arguments/operation-flags.ts')

const {values: options} = parseArgs({
  options: {
    cases: {type: 'string', default: '200'},
    seed: {type: 'string', default: '1'},
    show: {type: 'string', default: '10'},
  },
})

const PROGRAM = `
import functools, io, json, os, sys
import botocore.loaders
from awscli import clidriver
botocore.loaders.JSONFileLoader.load_file = functools.lru_cache(None)(botocore.loaders.JSONFileLoader.load_file)
answers = os.fdopen(os.dup(1), 'w')

class Stream(io.TextIOWrapper):
    def __init__(self):
        super().__init__(io.BytesIO(), encoding='utf-8', newline='\\n', write_through=True)
    def text(self):
        self.flush()
        return self.buffer.getvalue().decode('utf-8')

def run(argv):
    real = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err = Stream(), Stream()
    try:
        code = clidriver.create_clidriver().main(argv)
    except SystemExit as leave:
        code = leave.code
    finally:
        sys.stdout, sys.stderr = real
    return {'exit': code or 0, 'stdout': out.text(), 'stderr': err.text()}

for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), file=answers, flush=True)
`

if (spawnSync('python3', ['-c', 'import awscli.clidriver, botocore']).status !== 0) {
  console.log('Skipped: python3 with the package awscli (version 1) is needed')
  process.exit(0)
}

const home = mkdtempSync(join(tmpdir(), 'iotjobs-compare-'))
mkdirSync(join(home, '.aws'))
writeFileSync(join(home, '.aws', 'config'), '[default]\ncli_timestamp_format = iso8601\n')
const env = {
  PATH: process.env.PATH,
  HOME: home,
  LC_ALL: 'C.UTF-8',
  TZ: process.env.TZ ?? 'UTC',
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  NO_PROXY: '127.0.0.1',
  IOTJOBS_NO_VALIDATE: '1',
}
process.env.TZ = env.TZ

const random = generator(Number(options.seed))
const pick = (items) => items[Math.floor(random() * items.length)]
const chance = (share) => random() < share
const server = new CaptureServer()
const endpoint = await server.start()
const python = spawn('python3', ['-c', PROGRAM], {env, cwd: home, stdio: ['pipe', 'pipe', 'inherit']})
const lines = createInterface({input: python.stdout})[Symbol.asyncIterator]()

let disagreements = 0
const endings = {}
for (let index = 0; index < Number(options.cases); index++) {
  const {argv, replies} = pick([typed, typed, answered, listed, failed])()
  const words = ['--endpoint-url', endpoint, ...argv]
  const theirs = await captured(replies, () => askPython(words))
  const ours = await captured(replies, () => invoke(words, {env, cwd: home, home}))
  endings[theirs.ending] = (endings[theirs.ending] ?? 0) + 1
  if (isDeepStrictEqual(comparable(ours), comparable(theirs))) continue
  disagreements++
  if (disagreements <= Number(options.show)) console.log(JSON.stringify({argv, replies, ours, theirs}, null, 2))
}
python.stdin.end()
server.stop()
rmSync(home, {recursive: true})
console.log(`${options.cases} cases ${JSON.stringify(endings)}, ${disagreements} disagreements`)
process.exitCode = disagreements > 0 ? 1 : 0

async function askPython(words) {
  python.stdin.write(`${JSON.stringify(words)}\n`)
  return JSON.parse((await lines.next()).value)
}

async function captured(replies, run) {
  server.requests = []
  server.replies = replies
  const {exit, stdout, stderr} = await run()
  const [, code] = /An error occurred \((\w+)\) when calling/.exec(stderr) ?? []
  return {ending: exit === 0 ? 'success' : (code ?? 'refusal'), stdout, stderr, requests: server.requests}
}

/** What is printed before a failure may differ; bodies of nothing and empty bodies are the same. */
function comparable({ending, stdout, requests}) {
  const sent = requests.map(({method, path, query, body}) => [
    method,
    decodeURIComponent(path),
    [...query].sort(),
    body ?? {},
  ])
  return {ending, sent, stdout: ending === 'success' ? stdout : undefined}
}

/** Any operation with any of its flags. */
function typed() {
  const operation = pick(operations.filter(({name}) => name !== 'DescribeEndpoint'))
  const argv = [operation.service, operation.command]
  for (const [name, {required, shape}] of Object.entries(operation.input.members)) {
    if (!required && name !== 'clientToken' && !chance(0.2)) continue
    if (shape.type === 'boolean') argv.push(chance(0.5) ? flagOf(name) : flagOf(name).replace('--', '--no-'))
    else argv.push(flagOf(name), ...(shape.type === 'list' && chance(0.2) ? [] : [word(shape)]))
  }
  return {argv, replies: []}
}

/** One answer with whatever the model allows, and a few nulls and strangers. */
function answered() {
  const operation = pick(
    operations.filter(({output, paging, name}) => output && !paging && name !== 'DescribeEndpoint'),
  )
  return {argv: [...least(operation), '--output', pick(['json', 'text'])], replies: [{body: sample(operation.output)}]}
}

function listed() {
  const operation = pick(operations.filter(({paging}) => paging))
  const {resultKey} = operation.paging
  const item = operation.output.members[resultKey].shape.member
  const replies = Array.from({length: 1 + Math.floor(random() * 4)}, (_, page, last = chance(0.3)) => ({
    body: {[resultKey]: several(() => sample(item)), ...(last ? {} : {nextToken: `T${page}`})},
  }))
  replies.push({body: {[resultKey]: []}})
  const flags = [
    ...(chance(0.5) ? ['--max-items', pick(['1', '2', '3', '50'])] : []),
    '--output',
    pick(['json', 'text']),
  ]
  return {argv: [...least(operation), ...flags], replies}
}

function failed() {
  const operation = pick(operations.filter(({name}) => name !== 'DescribeEndpoint'))
  const name = pick(['ResourceNotFoundException', 'com.example#ConflictException:http://x/', 'Throttling'])
  const named = pick([
    {headers: {'x-amzn-errortype': name.split('#').at(-1)}},
    {body: {__type: name}},
    {body: {code: name}},
    {},
  ])
  const body = {...named.body, ...pick([{message: 'm'}, {Message: 'm'}, {message: null}, {}])}
  const text = pick([JSON.stringify(body), JSON.stringify(body), 'no JSON', '<html></html>', ''])
  const status = pick([400, 403, 404, 409, 429, 500, 502, 503, 504])
  return {argv: least(operation), replies: [{status, headers: named.headers ?? {}, body_text: text}]}
}

function least({service, command, input}) {
  const needed = Object.entries(input.members).filter(([name, {required}]) => required || name === 'clientToken')
  const flags = needed.flatMap(([name, {shape}]) => [
    flagOf(name),
    shape.member?.type === 'structure' ? 'Key=a' : valid(shape),
  ])
  return [service, command, ...flags]
}

function valid({type, min}) {
  return type === 'long' || type === 'integer' ? '1' : 'x'.repeat(Math.max(1, min ?? 1))
}

function word(shape) {
  if (shape.type === 'list') return shape.member.type === 'structure' ? word(shape.member) : text()
  if (shape.type === 'structure' || shape.type === 'map')
    return chance(0.3) ? JSON.stringify(sample(shape)) : pairs(shape)
  return shape.type === 'string' || shape.type === 'blob' ? text() : number()
}

function pairs(shape) {
  const names = shape.type === 'map' ? ['a', 'b.c', 'd/1'] : Object.keys(shape.members)
  const some = names.filter(() => chance(0.6))
  return some
    .map((name) => `${name}${pick(['=', '=', '=', ' = '])}${inner(shape.members?.[name].shape ?? shape.value)}`)
    .join(',')
}

/** Neither emoji nor nothing at the end of braces: we take both, the AWS CLI does not. */
function inner(shape) {
  if (chance(0.05)) return pick(['"quoted, text"', "'it\\'s'", '[a,,b]', '{a=b,}', 'a b', '[', '"open'])
  if (shape.type === 'structure' || shape.type === 'map') return `{${pairs(shape)}}`
  if (shape.type === 'list') return `[${several(() => inner(shape.member)).join(',')}]`
  if (shape.type === 'boolean') return pick(['true', 'False', 'yes'])
  return (shape.type === 'string' ? text() : number()).replace('😀', 'x') || '0'
}

/** A value of the kind, as an answer or a JSON document holds it. */
function sample(shape) {
  switch (shape.type) {
    case 'structure': {
      const members = Object.entries(shape.members).filter(([, {required}]) => required || chance(0.6))
      const stranger = chance(0.1) ? [['stranger', 1]] : []
      return Object.fromEntries([
        ...members.map(([name, member]) => [name, chance(0.05) ? null : sample(member.shape)]),
        ...stranger,
      ])
    }
    case 'map':
      return Object.fromEntries(several(() => [pick(['b', 'a', 'Z', 'é']), sample(shape.value)]))
    case 'list':
      return several(() => sample(shape.member))
    case 'boolean':
      return chance(0.5)
    case 'double':
      return pick([20, 0.1, 1e21, 1e-7])
    case 'timestamp':
      return pick([0, 1609459200, 1609459200.123, '2021-01-01T00:00:00Z'])
    case 'integer':
    case 'long':
      return pick([0, 5, -1, 1234567890123])
    default:
      return text()
  }
}

function several(make) {
  return Array.from({length: Math.floor(random() * 4)}, make)
}

function text() {
  return pick([
    'a',
    'x y',
    'é',
    '😀',
    'true',
    '5',
    'a=b',
    'a,b',
    "it's",
    'tab\t',
    'line\n',
    '$next',
    '..',
    'a/b',
    '%41',
    'null',
  ])
}

function number() {
  return pick(['5', '0', '-3', '1_000', '+7', '007', ' 5 ', '12345678901234567890', '1e3', '5.0', 'x', ''])
}

/** A small generator, so that a seed gives the same cases again. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
