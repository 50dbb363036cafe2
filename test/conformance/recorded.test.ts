// What the AWS CLI v2 did with a command line, recorded: the requests that it sent, its exit code and what it printed.
import assert from 'node:assert/strict'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {type Captured, CaptureServer, type Reply} from '../support/capture-server.js'
import {invoke} from '../support/invoke.js'

interface Recorded {
  readonly id: string
  readonly argv: readonly string[]
  readonly files?: Readonly<Record<string, {text?: string; base64?: string; mode?: string}>>
  readonly env?: Readonly<Record<string, string | null>>
  readonly stdin?: string
  readonly responses?: readonly Reply[]
  /** Whether the endpoint is given with a flag; it is unless this is false. */
  readonly endpoint?: false
  readonly expect: {readonly exit: number; readonly stdout?: string; readonly requests: readonly Captured[]}
}

const folder = new URL('recorded/', import.meta.url)
const plainEnv = {
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  NO_PROXY: '127.0.0.1,localhost',
}

describe('recorded command lines', () => {
  const server = new CaptureServer()
  let [endpoint, empty] = ['', '']
  before(async () => {
    empty = mkdtempSync(join(tmpdir(), 'iotjobs-recorded-'))
    endpoint = await server.start()
  })
  after(() => {
    server.stop()
    rmSync(empty, {recursive: true})
  })

  for (const file of readdirSync(folder)) {
    describe(file, () => {
      for (const line of readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')) {
        const recorded: Recorded = JSON.parse(line)
        it(`${recorded.id} ${recorded.argv.join(' ').slice(0, 80)}`, () => compare(recorded, server, endpoint, empty))
      }
    })
  }
})

async function compare(recorded: Recorded, server: CaptureServer, endpoint: string, empty: string): Promise<void> {
  // Cases that have files have folders of their own.
  const root = recorded.files ? mkdtempSync(join(tmpdir(), 'iotjobs-recorded-')) : empty
  const [cwd, home] = [join(root, 'cwd'), join(root, 'home')]
  const places = {ENDPOINT: endpoint, CWD: cwd, HOME: home, PORT: endpoint.split(':')[2] ?? ''}
  const fill = (text: string) =>
    Object.entries(places).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value), text)
  try {
    for (const path of [cwd, join(home, '.aws')]) mkdirSync(path, {recursive: true})
    for (const [name, spec] of Object.entries(recorded.files ?? {})) writeFile(resolve(cwd, fill(name)), spec)
    server.requests = []
    server.replies = recorded.responses ?? []
    const {expect} = recorded
    const flags = recorded.endpoint === false ? [] : ['--endpoint-url', endpoint]
    const env = environment(recorded, home, fill)
    const got = await invoke([...flags, ...recorded.argv.map(fill)], {
      env,
      cwd,
      home: env.HOME ?? home,
      ...(recorded.stdin === undefined ? {} : {stdin: recorded.stdin}),
    })
    const about = `${got.stderr}${got.stdout}`
    const inputError = expect.exit === 255 && expect.requests.length === 0 && got.exit === 252
    if (!inputError) assert.equal(got.exit, expect.exit, about)
    assert.deepEqual(server.requests.map(comparable), expect.requests.map(comparable), about)
    if (expect.stdout === undefined) assert.notEqual(got.stderr.trim(), '')
    else assert.equal(got.stdout, fill(expect.stdout))
  } finally {
    if (root !== empty) rmSync(root, {recursive: true, force: true})
  }
}

/** Cases that the AWS CLI accepts say nothing of bounds that it does not know. */
function environment(
  {env, expect}: Recorded,
  home: string,
  fill: (text: string) => string,
): Record<string, string | undefined> {
  const set = Object.entries(env ?? {}).map(([name, value]) => [name, value === null ? undefined : fill(value)])
  const accepted = expect.exit === 0 ? {IOTJOBS_NO_VALIDATE: '1'} : {}
  return {...plainEnv, HOME: home, ...accepted, ...Object.fromEntries(set)}
}

function writeFile(path: string, {text, base64, mode}: {text?: string; base64?: string; mode?: string}): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, base64 === undefined ? (text ?? '') : Buffer.from(base64, 'base64'))
  if (mode) chmodSync(path, Number.parseInt(mode, 8))
}

function comparable({method, path, query, body}: Captured) {
  const empty = body === null || (typeof body === 'object' && Object.keys(body).length === 0)
  const pairs = query.map(([name, value]) => `${name}=${value}`).sort()
  return {method, path: decode(path), pairs, body: empty ? null : body}
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
