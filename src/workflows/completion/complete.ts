// The words typed so far → what may come next. Lenient: a word that means nothing completes nothing, and no error is shown.
import {globalFlags} from '../../arguments/global-flags.js'
import {bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import {operationOf, SERVICES} from '../../cli/runtime/invocation.js'
import type {CompletionPorts, KnownCommand, Suggestions} from './suggestions.js'
import {readTyped, type TypedCommand} from './typed-command.js'
import {type ValuePosition, valuePosition} from './value-position.js'

/**
 * @param words after the program's name; the last is the one that is being typed, and may be empty
 * @returns what begins with that word
 */
export async function complete(words: readonly string[], ports: CompletionPorts): Promise<Suggestions> {
  const typed = words.at(-1) ?? ''
  const command = readTyped(words.slice(0, -1), ports.ids)
  const known = command.id === undefined ? undefined : await ports.command(command.id)
  const position = command.isHelp ? undefined : valuePosition(command, typed, known)
  if (!position) return beginning(typed, {found: named(command, typed, known, ports.ids)})
  const flags = () => beginning(typed, {found: named(command, typed, known, ports.ids)})
  // An optional value may be left out, and then flags follow: the service is not asked for values that are not wanted.
  if (position.optional && isFlag(typed)) return flags()
  const value = await valuesOf(position, command, ports)
  const isUnknown = position.optional && typed === '' && value.found.length === 0 && !value.files
  if (isUnknown) return flags()
  const given = position.optional ? command.args : []
  const found = value.found.filter((text) => !given.includes(text)).map((text) => `${position.before}${text}`)
  return beginning(typed, {...value, found})
}

function valuesOf({source, typed}: ValuePosition, {id, jobId}: TypedCommand, ports: CompletionPorts) {
  return source({typed, jobId, local: id?.startsWith('local:') === true, ports})
}

function beginning(typed: string, suggestions: Suggestions): Suggestions {
  const found = [...new Set(suggestions.found)].filter((word) => word.startsWith(typed))
  return {...suggestions, found, goesOn: suggestions.goesOn === true || found.some((word) => /[={[/]$/.test(word))}
}

/** Commands where none is named yet, flags behind it; the global ones only for who has begun to type a flag. */
function named(command: TypedCommand, typed: string, known: KnownCommand | undefined, ids: readonly string[]) {
  if (!known || command.isHelp) return isFlag(typed) ? GLOBAL_NAMES : nextWords(command, ids)
  const own = Object.keys(known.flags).map((name) => `--${name}`)
  // The AWS CLI knows no bulk, and in its spelling we do not either.
  const meant = command.awsSpelling ? own.filter((name) => !BULK_NAMES.includes(name)) : own
  const open = meant.filter((name) => !command.args.includes(name))
  return typed === '' ? open : [...open, ...GLOBAL_NAMES]
}

const isFlag = (word: string) => word.startsWith('-')

const GLOBAL_NAMES = globalFlags.filter(({noEffect}) => !noEffect).map(({flag}) => flag)
const BULK_NAMES = bulkFlagDocs.map(({flag}) => flag)

/** The words that lead on to a command: `local` → `fleet`, `serve`. */
function nextWords({path, awsSpelling, isHelp}: TypedCommand, ids: readonly string[]): readonly string[] {
  const prefix = path === '' ? '' : `${path}:`
  const known = ids.filter((id) => id.startsWith(prefix) && (awsSpelling === undefined || isOf(awsSpelling, id)))
  const words = known.map((id) => id.slice(prefix.length).split(':')[0] ?? '')
  return path === '' && awsSpelling === undefined ? [...words, ...SERVICES, ...(isHelp ? [] : ['help'])] : words
}

/** The AWS CLI's services have operations, and none of our own commands. */
const isOf = (service: string, id: string) => operationOf(id)?.service === service
