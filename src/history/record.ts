// A request that changed something → its line of the history. Pure; documents and what devices report stand in it as their
// size and hash, and nothing that is secret stands in it at all.
import {createHash} from 'node:crypto'
import type {Operation} from '../model/vocabulary.js'
import type {Secrets} from '../text/secrets.js'
import {printJson} from '../value/json/json-print.js'
import type {Structure, Value} from '../value/value.js'

export interface Change {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly operation: Operation
  readonly input: Structure
  /** Milliseconds that it took. */
  readonly took: number
  readonly requestId: string | undefined
  /** The name of the error, where it failed. */
  readonly code: string | undefined
}

export interface Caller {
  /** `eu-west-1 prod`, or the local simulator. */
  readonly destination: string
  /** What was typed after the program's name. */
  readonly argv: readonly string[]
  readonly secrets: Secrets
}

/** @returns one line of JSON with its line break */
export function recordLine(change: Change, {destination, argv, secrets}: Caller): string {
  const {operation, input, at, took, requestId, code} = change
  const line: Structure = new Map<string, Value>([
    ['v', 1],
    ['t', new Date(at).toISOString()],
    ['operation', operation.service === 'iot' ? operation.name : `data.${operation.name}`],
    ['id', idOf(input)],
    ['place', destination],
    ['ok', code === undefined],
    ['requestId', requestId ?? null],
    ['code', code ?? null],
    ['ms', Math.round(took)],
    ['argv', shownWords(argv)],
    ['input', shownInput(input)],
  ])
  return `${secrets.mask(printJson(line))}\n`
}

const IDS = ['jobId', 'jobTemplateId', 'resourceArn', 'thingGroupName', 'thingName']

function idOf(input: Structure): string | null {
  const id = IDS.map((name) => input.get(name)).find((value) => typeof value === 'string')
  return typeof id === 'string' ? id : null
}

/** What devices are sent and what they say: their owners keep it elsewhere, or nowhere. */
const HIDDEN = new Set(['document', 'documentParameters', 'statusDetails', 'parameters'])

const shownInput = (input: Structure): Structure =>
  new Map([...input].map(([name, value]) => [name, HIDDEN.has(name) ? digest(value) : value]))

function digest(value: Value): Structure {
  const text = typeof value === 'string' ? value : printJson(value)
  return new Map<string, Value>([
    ['sha256', createHash('sha256').update(text).digest('hex')],
    ['bytes', Buffer.byteLength(text)],
  ])
}

const HIDING_FLAG = /^--(?:doc|cli-input|status-d|param)[a-z-]*$/
const HIDING_WORD = /^(--(?:doc|cli-input|status-d|param)[a-z-]*)=(?!fileb?:\/\/)/s
const LONGEST_WORD = 300

/** Names of files stay; what is typed out in their place may be a document. */
function shownWords(argv: readonly string[]): string[] {
  return argv.map((word, index) => {
    const hidden = HIDING_WORD.exec(word)?.[1]
    if (hidden !== undefined) return `${hidden}=${sizeOf(word.slice(hidden.length + 1))}`
    const isValue = HIDING_FLAG.test(argv[index - 1] ?? '') && !/^(?:fileb?:\/\/|--)/.test(word)
    return isValue || word.length > LONGEST_WORD || /^\s*[{[]/.test(word) ? sizeOf(word) : word
  })
}

const sizeOf = (text: string) => `<${Buffer.byteLength(text)} bytes>`
