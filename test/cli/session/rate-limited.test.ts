// Requests that wait for the pace of the quotas.
import assert from 'node:assert/strict'
import {getEventListeners} from 'node:events'
import {describe, it} from 'mocha'
import {rateLimited} from '../../../src/cli/session/rate-limited.js'
import {operationById} from '../../../src/model/operations.js'
import {fakeRuntime} from '../fake-runtime.js'

const CANCEL = operationById('iot.CancelJob')

describe('requests that wait for their pace', () => {
  it('listen once for the end of the session, however many they are', async () => {
    const closed = new AbortController()
    let sent = 0
    const answer = async () => {
      sent++
      return new Map()
    }
    const send = rateLimited(answer, {hasQuotas: () => true, closed: closed.signal}, fakeRuntime([]))
    for (let count = 0; count < 50; count++) void send(CANCEL, new Map())
    await new Promise((resolve) => setImmediate(resolve))
    assert.ok(sent < 30, 'some wait')
    assert.equal(getEventListeners(closed.signal, 'abort').length, 1)
    closed.abort()
  })
})
