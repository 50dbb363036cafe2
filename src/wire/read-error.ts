// HTTP answer with an error → its name, message and details, whichever of the forms a server or a proxy chose.
import {parseJson} from '../value/json-parse.js'
import type {Structure, Value} from '../value/value.js'

export interface WireError {
  /** The error's name, such as `ResourceNotFoundException`; the HTTP status where the answer names none. */
  readonly code: string
  readonly message: string
  /** Every other member of the error's body. */
  readonly details: Structure
}

/** @param headers with lower-case names */
export function readError(
  status: number,
  reason: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): WireError {
  const parsed = parseBody(body)
  const details: Structure = parsed instanceof Map ? new Map(parsed) : new Map()
  const code =
    cleanCode(headers['x-amzn-errortype'] ?? textOf(details, '__type') ?? textOf(details, 'code')) ?? String(status)
  const message = parsed instanceof Map ? messageOf(details) : status >= 500 ? reason : body
  for (const name of ['__type', 'code', 'message', 'Message']) details.delete(name)
  return {code, message, details}
}

function parseBody(body: string): Value | undefined {
  if (body === '') return new Map()
  try {
    return parseJson(body)
  } catch {
    return undefined
  }
}

function messageOf(details: Structure): string {
  const value = details.get('message') ?? details.get('Message')
  if (value === undefined || value === null) return details.has('message') || details.has('Message') ? 'None' : ''
  return String(value)
}

function textOf(details: Structure, name: string): string | undefined {
  const value = details.get(name)
  return value === undefined || value === null ? undefined : String(value)
}

/** `aws.protocoltests#Name:http://…` is `Name`. */
function cleanCode(text: string | undefined): string | undefined {
  return text?.split(':')[0]?.split('#').at(-1)
}
