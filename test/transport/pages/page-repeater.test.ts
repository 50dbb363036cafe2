// The pages of a listing behind its first: what is sent is what the SDK would send, and what fails fails as with the SDK.
import assert from 'node:assert/strict'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, afterEach, before, beforeEach, describe, it} from 'mocha'
import {operationById} from '../../../src/model/operations.js'
import {createSender, type Sender} from '../../../src/transport/sender.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import {type Loopback, startLoopback} from '../loopback.js'
import {KEYS, settingsWith} from '../settings.js'

const LIST = operationById('iot.ListJobs')
const pageOf = (token: string): Structure => fromPlain({jobs: [], nextToken: token}) as Structure
const input = (token?: string) =>
  fromPlain({maxResults: 5, status: 'IN_PROGRESS', ...(token === undefined ? {} : {nextToken: token})}) as Structure

describe('pages behind the first', () => {
  let loopback: Loopback
  let home = ''
  let sender: Sender
  const read: string[] = []

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pages-'))
  })
  beforeEach(async () => {
    read.length = 0
    loopback = await startLoopback()
    sender = createSender(settingsWith({endpointUrl: loopback.url, retries: {maxAttempts: 2, mode: 'standard'}}), {
      env: KEYS,
      home,
      now: () => 0,
    })
  })
  afterEach(async () => {
    sender.close()
    await loopback.close()
  })
  after(() => rm(home, {recursive: true}))

  const send = (token?: string) =>
    sender.send(LIST, input(token), (body) => {
      read.push(Buffer.from(body).toString())
      return pageOf('read')
    })

  it('are signed for what they are, with the headers of the first, but those that count attempts', async () => {
    loopback.replies = [{body: {jobs: []}}]
    for (const token of [undefined, 'T 1+/=', 'é']) assert.equal((await send(token)).get('nextToken'), 'read')
    const [first, second, third] = loopback.received
    assert.equal(second?.url, '/jobs?status=IN_PROGRESS&maxResults=5&nextToken=T%201%2B%2F%3D')
    assert.equal(third?.url, '/jobs?status=IN_PROGRESS&maxResults=5&nextToken=%C3%A9')
    assert.equal(second?.headers['user-agent'], first?.headers['user-agent'])
    assert.match(String(second?.headers.authorization), /^AWS4-HMAC-SHA256 Credential=.*Signature=[0-9a-f]{64}$/)
    assert.notEqual(second?.headers.authorization, third?.headers.authorization)
    assert.deepEqual(
      Object.keys(second?.headers ?? {}).filter((name) => name.startsWith('amz-sdk-')),
      [],
    )
  })

  it('that are not plain success are judged by the SDK, which counts them as its first attempt', async () => {
    loopback.replies = [{body: {}}, {status: 500}, {body: {jobs: []}}]
    await send()
    assert.equal((await send('T1')).get('nextToken'), 'read')
    assert.equal(loopback.received.length, 3)
    assert.equal(loopback.received[1]?.url, loopback.received[2]?.url)
  })

  it('that are refused are refused in the words of the service', async () => {
    loopback.replies = [
      {body: {}},
      {status: 400, headers: {'x-amzn-errortype': 'InvalidRequestException'}, body: {message: 'no'}},
    ]
    await send()
    await assert.rejects(send('T1'), {code: 'InvalidRequestException'})
    assert.equal(loopback.received.length, 2, 'asked once')
  })
})
