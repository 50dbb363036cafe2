// Which value is awaited at the end of the line: that of a flag, or a word of its own.
import type {DeclaredFlag} from '../../arguments/declared-words.js'
import {globalFlags} from '../../arguments/global-flags.js'
import {operationOf} from '../../cli/runtime/invocation.js'
import {completableOf} from './completable.js'
import {globalValues} from './global-values.js'
import {operationValues} from './operation-values.js'
import {positionalOf} from './positionals.js'
import {type KnownCommand, nothing, type Source, words} from './suggestions.js'
import type {TypedCommand} from './typed-command.js'

export interface ValuePosition {
  readonly source: Source
  /** The part of the typed word that comes before the value: `--output=`. */
  readonly before: string
  /** The value, as far as typed. */
  readonly typed: string
  /** Something else may stand here as well. */
  readonly optional: boolean
}

/** @returns nothing where only commands and flags can follow */
export function valuePosition(
  command: TypedCommand,
  typed: string,
  known: KnownCommand | undefined,
): ValuePosition | undefined {
  const [, attachedTo, value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(typed) ?? []
  if (attachedTo !== undefined && command.global === undefined) {
    const flag = flagValue(attachedTo, command, known)
    return flag && {source: flag.source, before: `${attachedTo}=`, typed: value, optional: false}
  }
  const {global, id, args} = command
  if (global !== undefined) return whole(globalValues(global, known), typed, false)
  if (id === undefined || !known) return undefined
  const flag = openFlag(args, command, known)
  if (flag) return whole(flag.source, typed, flag.optional)
  const positional = positionalOf(id, positionsIn(args, known), known)
  const ends = command.awsSpelling !== undefined && operationOf(id) !== undefined
  return positional && !ends ? whole(positional, typed, true) : undefined
}

const whole = (source: Source, typed: string, optional: boolean): ValuePosition => ({
  source,
  before: '',
  typed,
  optional,
})

interface FlagValue {
  readonly source: Source
  /** Another flag may come in its place: of lists, which end anywhere, and of values that may be left out. */
  readonly optional: boolean
  readonly isList: boolean
}

/** The flag whose value comes next; a list stays open until the next flag. */
function openFlag(args: readonly string[], command: TypedCommand, known: KnownCommand): FlagValue | undefined {
  const last = args.findLastIndex((word) => word.startsWith('--'))
  const found = flagValue(args[last] ?? '', command, known)
  return found && (last === args.length - 1 || found.isList)
    ? {...found, optional: found.optional || last < args.length - 1}
    : undefined
}

function flagValue(flag: string, {id = ''}: TypedCommand, known: KnownCommand | undefined): FlagValue | undefined {
  if (globalFlags.some((global) => global.flag === flag && global.kind === 'text'))
    return {source: globalValues(flag, known), optional: false, isList: false}
  const operation = operationOf(id)
  const ofOperation = operation && operationValues(operation, flag)
  if (ofOperation) return ofOperation
  const declared = known?.flags[flag.slice(2)]
  if (!declared || declared.type === 'boolean') return undefined
  return {source: declaredValues(declared), optional: false, isList: false}
}

function declaredValues({options, names}: DeclaredFlag): Source {
  if (options) return words(options)
  return names ? completableOf(names) : nothing
}

/** Words that belong to no flag, and whether a flag came before. */
function positionsIn(args: readonly string[], {flags}: KnownCommand) {
  const takes = (word: string | undefined) => word?.startsWith('--') === true && flags[word.slice(2)]?.type === 'option'
  const given = args.filter((word, index) => !word.startsWith('-') && !takes(args[index - 1]))
  return {given, isBehindFlag: args.some((word) => word.startsWith('-'))}
}
