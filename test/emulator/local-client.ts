// A client for tests: inputs as plain objects, through the table's own wire format, against a state of its own and a clock
// that stands still until it is moved.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Behaviour} from '../../src/emulator/fleet/fleet.js'
import {type LocalService, openLocalService} from '../../src/emulator/local-service.js'
import {registryOperations} from '../../src/model/iot/registry/operations.js'
import {operations} from '../../src/model/operations.js'
import type {Operation} from '../../src/model/vocabulary.js'
import {fromPlain, type Plain, toPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {readError} from '../../src/wire/read-error.js'
import {readResponse} from '../../src/wire/read-response.js'
import {queryText, writeRequest} from '../../src/wire/write-request.js'

export const START = Date.UTC(2026, 10, 20, 12, 0, 0)
export const DOCUMENT = '{"operation":"update"}'
export const MINUTE = 60_000
/** Devices that take a job after five seconds, need twenty, and never fail. */
export const STEADY: Behaviour = {
  seed: 7,
  pickup: [5_000, 5_000],
  duration: [20_000, 20_000],
  fail: [],
  reject: 0,
  timeout: 0,
  offline: 0,
}

export type Answer = {[member: string]: Plain}
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly details: Answer
}

export class LocalClient {
  now = START
  readonly folder = mkdtempSync(join(tmpdir(), 'iotjobs-'))
  readonly stateFile = join(this.folder, 'data', 'state.db')
  readonly documents = join(this.folder, 'documents')
  readonly service: LocalService = openLocalService({
    stateFile: this.stateFile,
    now: () => this.now,
    region: 'eu-west-1',
    documents: this.documents,
  })

  /** @param id `CreateJob`, or `data.UpdateJobExecution` for the device plane */
  async call(id: string, input: object = {}): Promise<Answer> {
    const response = await this.send(id, input)
    if (response.status !== 200) throw new Error(`${id}: ${response.status} ${response.body}`)
    return toPlain(readResponse(operationOf(id), response.body)) as Answer
  }

  async refusal(id: string, input: object = {}): Promise<Refusal> {
    const {status, headers, body} = await this.send(id, input)
    if (status < 400) throw new Error(`${id} was not refused: ${body}`)
    const {code, message, details} = readError(status, '', headers, body)
    return {status, code, message, details: toPlain(details) as Answer}
  }

  send(id: string, input: object) {
    const operation = operationOf(id)
    const {method, path, query, body = ''} = writeRequest(operation, fromPlain(input) as Structure)
    const authorization = `AWS4-HMAC-SHA256 Credential=AKID/20261120/eu-west-1/${operation.service}/aws4_request, Signature=0`
    return this.service.handle({method, path, query: queryText(query), headers: {authorization}, body})
  }

  /** Things, all of them in the group. */
  async fleet(group: string, ...things: string[]): Promise<string> {
    await this.call('CreateThingGroup', {thingGroupName: group})
    for (const thingName of things) {
      await this.call('CreateThing', {thingName})
      await this.call('AddThingToThingGroup', {thingGroupName: group, thingName})
    }
    return groupArn(group)
  }

  async thing(thingName: string): Promise<string> {
    return (await this.call('CreateThing', {thingName})).thingArn as string
  }

  async job(jobId: string): Promise<Answer> {
    return (await this.call('DescribeJob', {jobId})).job as Answer
  }

  async execution(jobId: string, thingName: string): Promise<Answer> {
    return (await this.call('DescribeJobExecution', {jobId, thingName})).execution as Answer
  }

  /** The counters of a job that are not zero, by status. */
  async counts(jobId: string): Promise<Answer> {
    const details = (await this.job(jobId)).jobProcessDetails as Answer
    const entries = Object.entries(details).filter(([, count]) => typeof count === 'number' && count !== 0)
    return Object.fromEntries(entries.map(([name, count]) => [name.replace(/^numberOf|Things$/g, ''), count]))
  }

  report(jobId: string, thingName: string, status: string, more: object = {}): Promise<Answer> {
    return this.call('data.UpdateJobExecution', {jobId, thingName, status, ...more})
  }

  close(): void {
    this.service.close()
    rmSync(this.folder, {recursive: true, force: true})
  }
}

export const thingArn = (name: string) => `arn:aws:iot:eu-west-1:123456789012:thing/${name}`
export const groupArn = (name: string) => `arn:aws:iot:eu-west-1:123456789012:thinggroup/${name}`
export const jobArn = (name: string) => `arn:aws:iot:eu-west-1:123456789012:job/${name}`

const rows: readonly Operation[] = [...operations, ...registryOperations]

function operationOf(id: string): Operation {
  const [service, name] = id.startsWith('data.') ? ['iot-jobs-data', id.slice(5)] : ['iot', id]
  const found = rows.find((row) => row.service === service && row.name === name)
  if (!found) throw new Error(`No operation ${id}`)
  return found
}

/** A client for each test. It is there until the next one: what a test leaves open is closed after it, and may still use it. */
export function useClient(): () => LocalClient {
  let client: LocalClient | undefined
  beforeEach(() => {
    client?.close()
    client = new LocalClient()
  })
  after(() => client?.close())
  return () => {
    if (!client) throw new Error('No client outside of a test')
    return client
  }
}
