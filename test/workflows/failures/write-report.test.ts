import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import type {JobClient} from '../../../src/cli/session/job-client.js'
import {writeReport} from '../../../src/workflows/failures/write-report.js'
import {ScriptedService, START} from '../watch/service.js'

const NAME = 'fw-2-failures-20261120090000.html'

describe('a report written while watching', () => {
  let cwd = ''
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'iotjobs-report-'))
  })
  afterEach(() => rmSync(cwd, {recursive: true}))

  const write = (client: JobClient) => writeReport('fw-2', {client, cwd, now: START, reasonKeys: []})
  const client = () =>
    new ScriptedService([{things: {a: 'FAILED', b: 'SUCCEEDED'}}], {a: {reason: 'no space'}}).ports.client

  it('is whole, and has the name of the job and the time', async () => {
    assert.deepEqual(await write(client()), {file: NAME, failures: 1})
    assert.deepEqual(readdirSync(cwd), [NAME])
    assert.match(readFileSync(join(cwd, NAME), 'utf8'), /<td>a<\/td>[\s\S]*no space[\s\S]*<\/html>\n$/)
  })

  it('leaves nothing behind where a request fails', async () => {
    const failing = client()
    failing.details = () => Promise.reject(new Error('cut'))
    await assert.rejects(write(failing), /cut/)
    assert.deepEqual(readdirSync(cwd), [])
  })

  it('is not mixed with another that is in progress', async () => {
    writeFileSync(join(cwd, `${NAME}.part`), 'another')
    await assert.rejects(write(client()), /there is a file of this name/)
    assert.equal(readFileSync(join(cwd, `${NAME}.part`), 'utf8'), 'another')
  })
})
