// An empty HOME is not a home: nothing is read from, or written to, the current folder, and everything else works.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {PROGRAM} from '../support/program.js'
import {type Loopback, startLoopback} from '../transport/loopback.js'

describe('without a home', () => {
  let cwd = ''
  let loopback: Loopback
  before(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'no-home-'))
    mkdirSync(join(cwd, '.aws'))
    writeFileSync(join(cwd, '.aws', 'config'), `[default]\nregion = us-west-1\ncredential_process = touch ${cwd}/ran\n`)
    writeFileSync(join(cwd, '.aws', 'credentials'), '[default]\naws_access_key_id = CWD\naws_secret_access_key = s\n')
    loopback = await startLoopback()
  })
  after(async () => {
    await loopback.close()
    rmSync(cwd, {recursive: true})
  })

  const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<{exit: number | null; stdout: string; stderr: string}>((resolve) => {
      const around = {PATH: process.env.PATH ?? '', HOME: '', AWS_EC2_METADATA_DISABLED: 'true', ...env}
      const child = spawn(process.execPath, [PROGRAM, ...argv], {cwd, env: around, stdio: ['ignore', 'pipe', 'pipe']})
      const texts: [string[], string[]] = [[], []]
      child.stdout.on('data', (text) => texts[0].push(String(text)))
      child.stderr.on('data', (text) => texts[1].push(String(text)))
      child.on('close', (exit) => resolve({exit, stdout: texts[0].join(''), stderr: texts[1].join('')}))
    })
  const KEYS = {AWS_ACCESS_KEY_ID: 'ENV', AWS_SECRET_ACCESS_KEY: 'secret-of-env', AWS_REGION: 'eu-west-1'}

  it('finds no credentials and no region', async () => {
    const {exit, stderr} = await run(['describe-job', '--job-id', 'j', '--region', 'eu-west-1'])
    assert.equal(exit, 253)
    assert.match(stderr, /Unable to locate credentials/)
    assert.equal((await run(['describe-job', '--job-id', 'j'])).exit, 253)
    assert.equal(existsSync(join(cwd, 'ran')), false)
  })

  it('sends with keys of the environment', async () => {
    loopback.replies = [{body: {job: {jobId: 'j'}}}]
    const {exit, stdout} = await run(['describe-job', '--job-id', 'j', '--endpoint-url', loopback.url], KEYS)
    assert.equal(exit, 0)
    assert.match(stdout, /"jobId": "j"/)
    assert.match(loopback.received[0]?.headers.authorization ?? '', /Credential=ENV\//)
  })

  it('validates, and prints requests', async () => {
    const {exit} = await run(['describe-job', '--job-id', 'j', '--dry-run'])
    assert.equal(exit, 0)
  })

  it('says that the local simulator needs a place for its state', async () => {
    const {exit, stderr} = await run(['list-jobs', '--local'])
    assert.equal(exit, 252)
    assert.match(stderr, /No home folder for the state of the local simulator/)
    const given = await run(['list-jobs', '--local', '--local-state', join(cwd, 'state')])
    assert.equal(given.exit, 0)
  })

  it('leaves the current folder as it was', () => {
    assert.deepEqual(
      readdirSync(cwd).filter((name) => !name.startsWith('state')),
      ['.aws'],
    )
  })
})
