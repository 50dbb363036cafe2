// The words typed so far → what may come next. Lenient: a word that means nothing completes nothing, and no error is told.
import {globalFlags} from '../../arguments/global-flags.js'
import {bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import type {Operation} from '../../model/vocabulary.js'
import {shorthandKeys} from './shorthand-keys.js'

/** What completion needs of a command's flags: oclif's, as the command's class has them. */
export interface KnownFlag {
  readonly type: string
  readonly options?: readonly string[] | undefined
}

export interface Known {
  readonly ids: readonly string[]
  flagsOf(id: string): Promise<Readonly<Record<string, KnownFlag>>>
  operationOf(id: string): Operation | undefined
  /** Ids that only the service knows; none where it does not answer in time. */
  liveIds(flag: string, words: readonly string[]): Promise<readonly string[]>
}

const TOPICS: Readonly<Record<string, string>> = {iot: '', 'iot-jobs-data': 'data'}
const LIVE_FLAGS = ['--job-id', '--thing-name']

/**
 * @param words after the program's name; the last is the one that is being typed, and may be empty
 * @returns those that begin with what is typed
 */
export async function complete(words: readonly string[], known: Known): Promise<string[]> {
  const typed = words.at(-1) ?? ''
  const found = await candidates(words.slice(0, -1), typed, known)
  return [...new Set(found)].filter((candidate) => candidate.startsWith(typed))
}

async function candidates(before: readonly string[], typed: string, known: Known): Promise<readonly string[]> {
  const {id, path, awsSpelling} = commandOf(before, known.ids)
  if (id === undefined) return typed.startsWith('-') ? globalNames : nextWords(path, known.ids)
  const flags = await known.flagsOf(id)
  const previous = before.at(-1) ?? ''
  const values = await valuesOf(previous, typed, flags, known.operationOf(id), before, known)
  if (values) return values
  const names = Object.keys(flags).map((name) => `--${name}`)
  return [...names.filter((name) => !(awsSpelling && isBulk(name))), ...globalNames]
}

const globalNames = globalFlags.filter(({noEffect}) => !noEffect).map(({flag}) => flag)

/** The AWS CLI knows no bulk, and in its spelling we do not either. */
const isBulk = (name: string) => bulkFlagDocs.some(({flag}) => flag === name)

interface Found {
  readonly id?: string
  readonly path: string
  readonly awsSpelling: boolean
}

/** The command that the words name, or the topic that they have come to. */
function commandOf(words: readonly string[], ids: readonly string[]): Found {
  const [first = '', ...others] = words.filter((word, index) => !word.startsWith('-') && !takesValue(words[index - 1]))
  const topic = Object.hasOwn(TOPICS, first) ? TOPICS[first] : undefined
  const awsSpelling = topic !== undefined
  let path = topic ?? ''
  for (const word of awsSpelling ? others : [first, ...others]) {
    path = path === '' ? word : `${path}:${word}`
    if (ids.includes(path)) return {id: path, path, awsSpelling}
  }
  return {path, awsSpelling}
}

const takesValue = (word: string | undefined) => globalFlags.some(({flag, kind}) => flag === word && kind === 'text')

function nextWords(path: string, ids: readonly string[]): string[] {
  const prefix = path === '' ? '' : `${path}:`
  const words = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length).split(':')[0] ?? '')
  return path === '' ? [...words, ...Object.keys(TOPICS), 'help'] : words
}

/** @returns nothing where no value is expected */
async function valuesOf(
  previous: string,
  typed: string,
  flags: Readonly<Record<string, KnownFlag>>,
  operation: Operation | undefined,
  words: readonly string[],
  known: Known,
): Promise<readonly string[] | undefined> {
  const global = globalFlags.find(({flag}) => flag === previous)
  if (global) return global.kind === 'switch' ? undefined : (global.choices ?? [])
  const flag = previous.startsWith('--') ? flags[previous.slice(2)] : undefined
  if (!flag || flag.type === 'boolean') return undefined
  if (flag.options) return flag.options
  if (LIVE_FLAGS.includes(previous)) return known.liveIds(previous, words)
  return operation ? shorthandKeys(operation, previous, typed) : []
}
