// Names from a service, as a shell asks for them: the built program against a server that counts.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import {inTime} from '../../support/in-time.js'
import {Home} from '../../support/program.js'

const JOBS = ['fw-2', 'fw-3', 'a;rm -rf', '\u001b[2Jx', '$(id)'].map((jobId) => ({
  jobId,
  jobArn: `arn:aws:iot:r:1:job/${jobId}`,
}))

describe('names in completion', () => {
  const home = new Home()
  let asked: string[] = []
  let isSilent = false
  let isCut = false
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (isSilent || request.url?.includes('nextToken')) return
    const jobs = isCut ? {jobs: JOBS.slice(0, 1), nextToken: 'x'} : {jobs: JOBS}
    response.end(JSON.stringify(request.url?.startsWith('/jobs') ? jobs : {}))
  })
  let env: Record<string, string> = {}

  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    env = {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      // What is known grows no older, however long the tests take.
      IOTJOBS_NOW: '2026-11-28T12:00:00Z',
    }
  })
  afterEach(() => {
    asked = []
    isSilent = false
    isCut = false
  })
  after(() => {
    server.closeAllConnections()
    server.close()
    home.remove()
  })

  const words = async (line: string, extra: Readonly<Record<string, string>> = env, isProcess = false) => {
    const typed = {IOTJOBS_COMPLETION_WORDS: [...line.split(' '), 'x'].join('\n'), ...extra}
    const argv = ['completion', 'words']
    const {exit, stdout, stderr} = await (isProcess ? home.run(argv, typed) : home.inProcess(argv, typed))
    assert.deepEqual([exit, stderr], [0, ''])
    return stdout.trimEnd().split('\n').slice(1)
  }

  /** A busy machine may need longer than a shell is made to wait, and then the next try counts. */
  const tried = async (
    line: string,
    extra: Readonly<Record<string, string>>,
    isEnough: (found: string[]) => boolean,
    isProcess = false,
  ) => {
    const end = performance.now() + inTime(10_000)
    for (;;) {
      const found = await words(line, extra, isProcess)
      if (isEnough(found) || performance.now() > end) return found
    }
  }
  const asking = (line: string, extra: Readonly<Record<string, string>>, isProcess = false) => {
    const before = asked.length
    return tried(line, extra, () => asked.length > before, isProcess)
  }

  it('asks once in a while, and passes on nothing that a shell could take for more than a name', async () => {
    await tried('watch ', env, (found) => found.includes('fw-2'), true)
    assert.equal(asked[0], '/jobs?maxResults=250')
    // What a busy machine has only a part of is asked for again.
    await tried('watch ', env, () => {
      const isAsked = asked.length > 0
      asked = []
      return !isAsked
    })
    const before = asked.length
    assert.deepEqual(await words('watch ', env, true), ['fw-2', 'fw-3'])
    assert.deepEqual(await words('describe-job --job-id fw-3'), ['fw-3'])
    assert.equal(asked.length, before)
  })

  it('asks again for what may be new, and for another account', async () => {
    assert.deepEqual(await asking('watch new', env), [])
    const before = asked.length
    await asking('watch f', {...env, AWS_ACCESS_KEY_ID: 'c'})
    assert.equal(asked.length, before + 1)
  })

  it('asks again where patience has cut the listing', async () => {
    const other = {...env, AWS_ACCESS_KEY_ID: 'cut'}
    isCut = true
    for (const _ of ['first', 'again']) {
      asked = []
      const found = await tried('watch f', other, (names) => asked.length > 0 && names.length > 0)
      assert.deepEqual([found, asked.length > 0], [['fw-2'], true])
    }
    isCut = false
    assert.deepEqual(await tried('watch f', other, (names) => names.length > 1), ['fw-2', 'fw-3'])
  })

  it('asks again where a profile was changed', async () => {
    const {AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...other} = env
    mkdirSync(join(home.folder, '.aws'))
    const file = join(home.folder, '.aws', 'credentials')
    for (const key of ['one', 'another']) {
      asked = []
      writeFileSync(file, `[default]\naws_access_key_id = ${key}\naws_secret_access_key = b\n`)
      await tried('watch f', other, (found) => found.length > 0)
      assert.ok(asked.length > 0, key)
      asked = []
      await words('watch f', other)
      assert.equal(asked.length, 0)
    }
    rmSync(file)
  })

  it('is not kept by a source of credentials that goes on', async () => {
    const config = join(home.folder, 'config')
    writeFileSync(config, '[default]\ncredential_process = sleep 300\n')
    const {AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...other} = env
    const start = performance.now()
    assert.deepEqual(await words('watch f', {...other, AWS_CONFIG_FILE: config}, true), [])
    assert.ok(performance.now() - start < inTime(3000))
  })

  it('gives up a service that does not answer', async () => {
    isSilent = true
    const start = performance.now()
    assert.deepEqual(await asking('watch f', {...env, AWS_ACCESS_KEY_ID: 'd'}, true), [])
    assert.equal(asked.length, 1)
    // The SDK alone would wait a minute.
    assert.ok(performance.now() - start < inTime(3000))
  })

  const silent: readonly (readonly [why: string, line: string, Readonly<Record<string, string>>])[] = [
    ['no credentials', 'watch f', {AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: ''}],
    ['no region', 'watch f', {AWS_DEFAULT_REGION: '', AWS_ACCESS_KEY_ID: 'e'}],
    ['no such profile', '--profile none watch f', {}],
    ['--local', '--local watch f', {}],
    ['--local behind the command', 'watch --local f', {}],
    ['IOTJOBS_LOCAL', 'watch f', {IOTJOBS_LOCAL: '1'}],
    ['two services', '--local --endpoint-url http://127.0.0.1:1 watch f', {}],
    ['a line that cannot be read', '--local --output nonsense watch f', {}],
    ['fleets of the local simulator', 'local fleet show t', {}],
    ['names that are made up', 'create-job --job-id f', {}],
  ]
  for (const [why, line, extra] of silent) {
    it(`asks no service: ${why}`, async () => {
      assert.deepEqual([await words(line, {...env, ...extra}), asked], [[], []])
    })
  }

  it('makes no state where there is none', async () => {
    await words('--local watch f')
    assert.ok(!existsSync(home.state))
  })

  it('tells the names of the local simulator from its state', async () => {
    await home.prepare(['local', 'fleet', 'create', '--things', '2', '--group', 'line-a'])
    const target = 'arn:aws:iot:us-east-1:123456789012:thing/thing-0001'
    await home.prepare(['--local', 'create-job', '--job-id', 'fw-9', '--targets', target, '--document', '{}'])
    assert.deepEqual(await words('--local watch f'), ['fw-9'])
    assert.deepEqual(await words('--local executions --thing th'), ['thing-0001', 'thing-0002'])
    assert.deepEqual(await words('--local cancel-job-execution --job-id fw-9 --thing-name t'), ['thing-0001'])
    assert.deepEqual(await words('--local create-job --targets arn:aws:iot:us-east-1:123456789012:thing/'), [
      target,
      target.replace('0001', '0002'),
    ])
    assert.deepEqual(await words('--local list-jobs --thing-group-name '), ['line-a'])
    assert.deepEqual(await words('--local tag-resource --resource-arn arn:'), [
      'arn:aws:iot:us-east-1:123456789012:job/fw-9',
    ])
    assert.ok((await words('--local describe-managed-job-template --template-name AWS-')).includes('AWS-Reboot'))
  })
})
