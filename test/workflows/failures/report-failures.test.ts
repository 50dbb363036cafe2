import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {JobClient} from '../../../src/cli/session/job-client.js'
import {UNSUCCESSFUL} from '../../../src/engine/statuses.js'
import {failureReport} from '../../../src/output/reports/failure-report.js'
import {type ReportOptions, reportFailures} from '../../../src/workflows/failures/report-failures.js'
import {type Moment, ScriptedService} from '../watch/service.js'

const STYLE = {color: false, ascii: false, columns: 100}
const OPTIONS: ReportOptions = {statuses: UNSUCCESSFUL, reasonKeys: [], curve: false, onProgress: async () => {}}

async function report(client: JobClient, options: Partial<ReportOptions> = {}) {
  let text = ''
  const write = async (more: string) => {
    text += more
  }
  const work = reportFailures('fw-2', failureReport('json', STYLE), {...OPTIONS, ...options}, client, write)
  const error: unknown = await work.then(
    () => undefined,
    (reason) => reason,
  )
  return {json: JSON.parse(text), error}
}

const names = (count: number, status: string) =>
  Object.fromEntries(Array.from({length: count}, (_, i) => [`${status}-${i}`, status]))

const count = ({requests}: ScriptedService, name: string) => requests.filter((request) => request === name).length

describe('a report of failures', () => {
  const moment: Moment = {
    status: 'CANCELED',
    things: {...names(30, 'FAILED'), ...names(5, 'TIMED_OUT'), ...names(40, 'CANCELED'), ...names(60, 'SUCCEEDED')},
  }

  it('takes a request a failed device, and one for each status that there is', async () => {
    const service = new ScriptedService([moment])
    const {json} = await report(service.ports.client)
    assert.equal(json.failures.length, 75)
    assert.equal(count(service, 'DescribeJobExecution'), 35)
    assert.equal(count(service, 'ListJobExecutionsForJob'), 3)
  })

  it('asks nothing of what never started, and says so', async () => {
    const {json} = await report(new ScriptedService([moment]).ports.client, {statuses: ['CANCELED']})
    assert.deepEqual(json.groups, [
      {
        status: 'CANCELED',
        reason: '(never started)',
        count: 40,
        sample: ['CANCELED-0', 'CANCELED-1', 'CANCELED-2', 'CANCELED-3', 'CANCELED-4'],
      },
    ])
  })

  it('lists each execution once for a curve', async () => {
    const service = new ScriptedService([moment])
    await report(service.ports.client, {curve: true})
    assert.equal(count(service, 'ListJobExecutionsForJob'), 1)
  })

  it('leaves out what a retry has mended', async () => {
    const job = {jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 2}]}}
    const things = {a: ['FAILED', 'SUCCEEDED'], b: ['FAILED', 'FAILED'], c: ['FAILED', 'QUEUED'], d: 'SUCCEEDED'}
    const {json} = await report(new ScriptedService([{job, things}]).ports.client)
    assert.deepEqual(
      json.failures.map(({thing, attempt}: {thing: string; attempt: number}) => [thing, attempt]),
      [['b', 2]],
    )
    assert.deepEqual([json.things, json.notSucceeded, json.counts], [4, 1, 'recomputed'])
  })

  it('of five thousand takes a request a device and one a page, and finds the reasons', async () => {
    const service = new ScriptedService(
      [{status: 'COMPLETED', things: names(5000, 'FAILED')}],
      Object.fromEntries(
        Array.from({length: 5000}, (_, i) => [
          `FAILED-${i}`,
          {reason: i % 5 === 0 ? `no space: ${i} bytes` : 'sha256 mismatch'},
        ]),
      ),
    )
    const {json} = await report(service.ports.client)
    const groups = json.groups.map(({reason, count}: {reason: string; count: number}) => [reason, count])
    assert.deepEqual(groups, [
      ['sha256 mismatch', 4000],
      ['no space: <n> bytes', 1000],
    ])
    assert.ok(service.requests.length <= 5000 + 5000 / 250 + 1, `${service.requests.length} requests`)
  })

  it('is written while it is asked for, so that it may be of any length', async () => {
    const service = new ScriptedService([{status: 'COMPLETED', things: names(1000, 'FAILED')}])
    let [written, held] = [0, 0]
    const write = async (text: string) => {
      written += text.match(/"thing":/g)?.length ?? 0
      held = Math.max(held, count(service, 'DescribeJobExecution') - written)
    }
    await reportFailures('fw-2', failureReport('ndjson', STYLE), OPTIONS, service.ports.client, write)
    assert.equal(written, 1000)
    assert.ok(held <= 20, `${held} answers were held`)
  })

  it('is a whole document also where a request fails in the middle', async () => {
    const service = new ScriptedService([moment])
    const {client} = service.ports
    const details = client.details.bind(client)
    let asked = 0
    client.details = async (...parameters) => {
      if (++asked > 12) throw new Error('The network is gone')
      return details(...parameters)
    }
    const {json, error} = await report(client)
    assert.match(String(error), /network is gone/)
    assert.equal(json.failures.length, 12)
  })
})
