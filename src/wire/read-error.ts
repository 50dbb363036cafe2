// HTTP answer with an error → its name, message and details, whichever of the forms a server or a proxy chose.
import {parseJson} from '../value/json/json-parse.js'
import {printJson} from '../value/json/json-print.js'
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
  if (status >= 500 && /^\s*(<html>|$)/.test(body)) return {code: String(status), message: reason, details: new Map()}
  const parsed = parseBody(body)
  const details: Structure = parsed instanceof Map ? new Map(parsed) : new Map()
  const named = headers['x-amzn-errortype'] ?? codeOf(details)
  const message = shortened(parsed instanceof Map ? messageOf(details) : body)
  for (const name of ['__type', 'code', 'Code', 'message', 'Message']) details.delete(name)
  return {code: named === undefined ? String(status) : cleanCode(named), message, details}
}

/** In characters. Services say what is wrong in one or two sentences; what is longer comes from something in between. */
const LONGEST_MESSAGE = 4000

const shortened = (text: string): string =>
  text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE).toWellFormed()}… (cut)`

function parseBody(body: string): Value | undefined {
  if (body === '') return new Map()
  try {
    return parseJson(body)
  } catch {
    return undefined
  }
}

/** Where both spellings stand, the lower one counts, also when it is null. */
function messageOf(details: Structure): string {
  const value = details.has('message') ? details.get('message') : details.get('Message')
  if (value === undefined) return ''
  if (value === null) return 'None'
  return typeof value === 'string' ? value : printJson(value)
}

/** The AWS CLI prefers `code` to `__type`. */
function codeOf(details: Structure): string | undefined {
  const value = ['code', 'Code', '__type']
    .map((name) => details.get(name))
    .find((found) => found !== undefined && found !== null)
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : printJson(value)
}

/** `aws.protocoltests#Name:http://…` is `Name`. */
function cleanCode(text: string): string {
  return text.split(':')[0]?.split('#').at(-1) ?? ''
}
