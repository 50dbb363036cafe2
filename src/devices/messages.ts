// What the service publishes to a device: answers to its requests. Pure; knows topics and payloads, not connections.
import type {ServiceException} from '../emulator/service-exception.js'

export interface Message {
  readonly topic: string
  /** JSON. */
  readonly payload: string
}

export interface Rejection {
  readonly code: string
  readonly message: string
  /** The execution as it is, where that is why. */
  readonly executionState?: object | undefined
}

const CODES: Readonly<Record<string, string>> = {
  InvalidRequestException: 'InvalidRequest',
  ResourceNotFoundException: 'ResourceNotFound',
  InvalidStateTransitionException: 'InvalidStateTransition',
  TerminalStateException: 'TerminalStateReached',
  ThrottlingException: 'RequestThrottled',
}

export const rejectionCode = ({code, mqttCode}: ServiceException) => mqttCode ?? CODES[code] ?? 'InternalError'

/** A document is JSON within JSON here, not a text of it. */
export function accepted(topic: string, output: string, common: object): Message {
  const members = JSON.parse(output) as {jobDocument?: unknown; execution?: {jobDocument?: unknown}}
  const {execution} = members
  const payload = {
    ...common,
    ...withDocument(members),
    ...(execution === undefined ? {} : {execution: withDocument(execution)}),
  }
  return {topic: `${topic}/accepted`, payload: JSON.stringify(payload)}
}

export const rejected = (topic: string, rejection: Rejection, common: object): Message => ({
  topic: `${topic}/rejected`,
  payload: JSON.stringify({...common, ...rejection}),
})

export function withDocument<Members extends {readonly jobDocument?: unknown}>(members: Members): Members {
  const {jobDocument} = members
  return typeof jobDocument === 'string' ? {...members, jobDocument: parsed(jobDocument)} : members
}

function parsed(document: string): unknown {
  try {
    return JSON.parse(document)
  } catch {
    return document
  }
}
