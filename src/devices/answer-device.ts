// A device's request over MQTT → the answer, by the same operations as over HTTP.
import {findExecution} from '../emulator/find.js'
import type {LocalService} from '../emulator/local-service.js'
import {secondsOf} from '../emulator/render.js'
import {ServiceException} from '../emulator/service-exception.js'
import type {Operation} from '../model/vocabulary.js'
import {readRequest, UnreadableRequest} from '../wire/read-request.js'
import {accepted, type Message, type Rejection, rejected, rejectionCode} from './messages.js'
import type {JobsTopic} from './topics.js'

type Payload = Readonly<Record<string, unknown>>

/** Never fails for what a device sends. @throws what is for the user of this program, such as a state that is held */
export async function answerDevice(
  service: LocalService,
  topic: string,
  {thing, request}: JobsTopic,
  text: string,
): Promise<Message> {
  const timestamp = await service.read(({now}) => secondsOf(now))
  const payload = parseObject(text)
  const clientToken = typeof payload?.clientToken === 'string' ? payload.clientToken : undefined
  const common = {...(clientToken === undefined ? {} : {clientToken}), timestamp}
  const refuse = (rejection: Rejection) => rejected(topic, rejection, common)
  if (!request) return refuse({code: 'InvalidTopic', message: `No operation is at the topic ${topic}`})
  if (!payload) return refuse({code: 'InvalidJson', message: 'The payload is not a JSON object'})
  const {operation, jobId} = request
  try {
    const labels = new Map([['thingName', thing], ...(jobId === undefined ? [] : [['jobId', jobId] as const])])
    const input = readRequest(operation, labels, queryOf(operation, payload), text)
    return accepted(topic, await service.perform(operation, input), common)
  } catch (error) {
    if (error instanceof UnreadableRequest) return refuse({code: 'InvalidRequest', message: error.message})
    if (!(error instanceof ServiceException)) throw error
    const code = rejectionCode(error)
    const executionState = SHOWS_STATE.has(code) ? await stateOf(service, thing, jobId) : undefined
    return refuse({code, message: error.message, executionState})
  }
}

const SHOWS_STATE: ReadonlySet<string> = new Set(['InvalidStateTransition', 'VersionMismatch'])

/** An empty payload is that of a request without members. */
function parseObject(text: string): Payload | undefined {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : undefined
  } catch {
    return undefined
  }
}

/** Members that travel in the query over HTTP are members of the payload here. */
function queryOf({input}: Operation, payload: Payload): string {
  const query = new URLSearchParams()
  for (const [name, {location}] of Object.entries(input.members)) {
    const value = payload[name]
    if (location === 'querystring' && value !== undefined && value !== null) query.set(name, String(value))
  }
  return query.toString()
}

function stateOf(service: LocalService, thingName: string, jobId: string | undefined): Promise<object | undefined> {
  return service.read((context) => {
    if (jobId === undefined) return undefined
    const {status, details, version} = findExecution(context, {jobId, thingName})
    return {status, ...(details === null ? {} : {statusDetails: details}), versionNumber: version}
  })
}
