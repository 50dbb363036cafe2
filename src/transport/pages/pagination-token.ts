// The token of --starting-token and NextToken: where in which page a listing goes on. Its text is the AWS CLI's to the
// byte, so that either program resumes what the other began.

import {asciiJson} from '../../value/json/ascii-json.js'
import {JsonSyntaxError, parseJson} from '../../value/json/json-parse.js'
import {isInteger, type Structure} from '../../value/value.js'

export interface PagePosition {
  /** Members to send with the first request, `nextToken` as a rule. */
  readonly members: Structure
  /** Items of that page that were delivered before. */
  readonly skip: number
}

const SKIP = 'boto_truncate_amount'
const DEPRECATED = /^(.*?)___\s*([+-]?\d+)\s*$/s

/** @param skip absent when the listing was cut between two pages */
export function encodeToken(nextToken: string | undefined, skip?: number): string {
  const token = nextToken === undefined ? 'null' : asciiJson(nextToken)
  const rest = skip === undefined ? '' : `, "${SKIP}": ${skip}`
  return Buffer.from(`{"nextToken": ${token}${rest}}`).toString('base64')
}

/** Anything but base64 of a JSON object is a token of the service itself, with an old way of writing the skip. */
export function decodeToken(text: string): PagePosition {
  const object = decodeObject(text)
  if (object) {
    const {[SKIP]: skip = 0, ...rest} = Object.fromEntries(object)
    const members = Object.entries(rest).filter(([, value]) => value !== null && value !== 'None')
    return {members: new Map(members), skip: isInteger(skip) ? Number(skip) : 0}
  }
  const [, token = text, skip = '0'] = DEPRECATED.exec(text) ?? []
  return {members: new Map(token === 'None' ? [] : [['nextToken', token]]), skip: Number(skip)}
}

function decodeObject(text: string): Structure | undefined {
  // A file ends in a newline. Else Node forgives what is not base64; a text that does not come out again the same was none.
  const digits = text.replace(/\s/g, '')
  const bytes = Buffer.from(digits, 'base64')
  if (bytes.toString('base64') !== digits) return undefined
  try {
    const value = parseJson(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
    return value instanceof Map ? value : undefined
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
