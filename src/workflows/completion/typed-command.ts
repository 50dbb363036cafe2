// The words before the one that is typed → the command that they name, and what is left for it.
import {globalFlags} from '../../arguments/global-flags.js'
import {topicOf} from '../../cli/runtime/invocation.js'

export interface TypedCommand {
  /** Absent where no command is named yet. */
  readonly id?: string
  /** The words of the command as far as they go, joined by colons. */
  readonly path: string
  /** `iot` or `iot-jobs-data`, where the command is spelled as the AWS CLI spells it. */
  readonly awsSpelling?: string
  /** `help` came first: only the words of commands follow. */
  readonly isHelp: boolean
  /** Words behind the command, without global flags and their values. */
  readonly args: readonly string[]
  /** The global flag whose value comes next. */
  readonly global?: string
  /** What --job-id is. */
  readonly jobId: string | undefined
}

export function readTyped(words: readonly string[], ids: readonly string[]): TypedCommand {
  const {rest, global} = withoutGlobals(words)
  const isHelp = rest[0] === 'help'
  const [first = '', ...others] = isHelp ? rest.slice(1) : rest
  const topic = topicOf(first)
  const line = topic === undefined ? [first, ...others] : others
  const {path, length, found} = longestPath(topic ?? '', line, ids)
  const args = line.slice(length)
  return {
    path,
    isHelp,
    args,
    jobId: givenFor('--job-id', args),
    ...(found ? {id: path} : {}),
    ...(topic === undefined ? {} : {awsSpelling: first}),
    ...(global === undefined ? {} : {global}),
  }
}

function longestPath(start: string, line: readonly string[], ids: readonly string[]) {
  let path = start
  for (const [index, word] of line.entries()) {
    path = path === '' ? word : `${path}:${word}`
    if (ids.includes(path)) return {path, length: index + 1, found: true}
  }
  return {path, length: line.length, found: false}
}

function withoutGlobals(words: readonly string[]): {readonly rest: readonly string[]; readonly global?: string} {
  const rest: string[] = []
  let global: string | undefined
  for (const word of words) {
    const isValue = global !== undefined
    const known = isValue ? undefined : globalFlags.find(({flag, alias}) => flag === word || alias === word)
    global = known?.kind === 'text' ? known.flag : undefined
    if (!isValue && !known && !isAttached(word)) rest.push(word)
  }
  return global === undefined ? {rest} : {rest, global}
}

const isAttached = (word: string) => globalFlags.some(({flag}) => word.startsWith(`${flag}=`))

/** The value of a flag, in the next word or behind `=`. */
function givenFor(flag: string, args: readonly string[]): string | undefined {
  const index = args.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`))
  const word = args[index]
  return word === flag ? args[index + 1] : word?.slice(flag.length + 1)
}
