import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {retryingSend} from '../../../src/cli/session/retrying-send.js'
import {ConfigurationError, OtherError, ServiceError} from '../../../src/errors/cli-error.js'
import {operationById} from '../../../src/model/operations.js'
import type {Outage} from '../../../src/progress/verdict.js'

const service = (code: string) => new ServiceError(code, 'DescribeJob', 'no', new Map(), undefined)
const operation = operationById('iot.DescribeJob')

/** Fails with these, one after the other, and then answers. */
function scripted(errors: readonly Error[], maxErrors = 10) {
  const waits: number[] = []
  const left = [...errors]
  const patience = {maxErrors, now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds)}
  const send = retryingSend(async () => {
    const error = left.shift()
    if (error) throw error
    return new Map([['ok', true]])
  }, patience)
  return {send: () => send(operation, new Map()), waits}
}

describe('patient requests', () => {
  const PASSING = [
    service('ThrottlingException'),
    service('TooManyRequestsException'),
    service('LimitExceededException'),
    service('ServiceUnavailableException'),
    service('InternalFailureException'),
    service('503'),
    service('429'),
    new OtherError('EndpointConnectionError', 'x'),
    new OtherError('ReadTimeoutError', 'x'),
  ]
  for (const error of PASSING) {
    it(`are sent again after ${error.code}`, async () => {
      const {send, waits} = scripted([error, error])
      assert.equal((await send()).get('ok'), true)
      assert.deepEqual(waits, [1000, 2000])
    })
  }

  const LASTING = [
    service('ResourceNotFoundException'),
    service('AccessDeniedException'),
    service('ExpiredTokenException'),
    service('InvalidRequestException'),
    new ConfigurationError('NoCredentials', 'x'),
    new OtherError('SSLError', 'x'),
    new TypeError('a bug'),
  ]
  for (const error of LASTING) {
    it(`are not sent again after ${'code' in error ? error.code : error.name}`, async () => {
      const {send, waits} = scripted([error])
      await assert.rejects(send(), error)
      assert.deepEqual(waits, [])
    })
  }

  it('end with the last error after so many in a row, and begin to count anew after an answer', async () => {
    const error = service('ThrottlingException')
    await assert.rejects(scripted([error, error, error], 3).send(), error)
    const {send} = scripted([error, error], 3)
    await send()
    assert.equal((await send()).get('ok'), true)
  })
})

describe('patient requests at once', () => {
  it('count what fails together once', async () => {
    let sent = 0
    const waits: number[] = []
    const patience = {maxErrors: 3, now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds)}
    const send = retryingSend(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      if (++sent <= 16) throw service('ThrottlingException')
      return new Map([['ok', true]])
    }, patience)
    const answers = await Promise.all(Array.from({length: 8}, () => send(operation, new Map())))
    assert.ok(answers.every((answer) => answer.get('ok') === true))
    assert.deepEqual([...new Set(waits)], [1000, 2000])
  })

  it('count a failure that was in progress while another was answered', async () => {
    const failures = async (maxErrors: number) => {
      const waits: number[] = []
      const endings: ((error?: Error) => void)[] = []
      const send = retryingSend(
        () =>
          new Promise((resolve, reject) =>
            endings.push((error) => (error ? reject(error) : resolve(new Map([['ok', true]])))),
          ),
        {maxErrors, now: () => 0, sleep: async (milliseconds) => void waits.push(milliseconds)},
      )
      const answers = Array.from({length: 3}, () => send(operation, new Map()).catch(() => undefined))
      for (const error of [service('503'), undefined, service('503'), undefined, undefined]) {
        endings.shift()?.(error)
        await new Promise((done) => setImmediate(done))
      }
      return {answered: (await Promise.all(answers)).map((answer) => answer !== undefined), waits}
    }
    assert.deepEqual(await failures(1), {answered: [false, true, false], waits: []})
    assert.deepEqual(await failures(2), {answered: [true, true, true], waits: [1000, 1000]})
  })

  it('last five minutes or ten errors, but where a number of errors is asked for as many as that', async () => {
    const attempts = async (maxErrors: number | undefined, takes = 60_000) => {
      let [now, sent] = [0, 0]
      let given: Outage | undefined
      const sleep = async (milliseconds: number) => {
        now += milliseconds
      }
      const send = retryingSend(
        async () => {
          sent++
          now += takes
          throw service('ReadTimeoutError')
        },
        {
          maxErrors,
          now: () => now,
          sleep,
          onGiveUp: (outage) => {
            given = outage
          },
        },
      )
      await assert.rejects(send(operation, new Map()))
      return [sent, given]
    }
    const outage = {flag: '--max-errors', code: 'ReadTimeoutError'}
    assert.deepEqual(
      [await attempts(undefined), await attempts(undefined, 1), await attempts(20), await attempts(1)],
      [
        [6, {...outage, lasted: 300_000}],
        [10, {...outage, errors: 10}],
        [20, outage],
        [1, outage],
      ],
    )
  })
})
