// An input → the command that it equals, ready to be pasted into a shell.

import {connectionFlags, type Dialect, OURS} from '../arguments/connection-flags.js'
import type {GlobalFlags} from '../arguments/global-flags.js'
import {flagOf} from '../arguments/operation-flags.js'
import {printShorthand} from '../arguments/shorthand/print.js'
import type {Operation, Shape} from '../model/vocabulary.js'
import {shellFlag, shellQuote} from '../text/shell-quote.js'
import {printJson} from '../value/json/json-print.js'
import type {Structure, Value} from '../value/value.js'

/**
 * One flag a line, joined as the shell joins lines.
 * @param globals what was typed, of which the command carries where to send
 */
export function commandText(
  operation: Operation,
  input: Structure,
  globals: GlobalFlags,
  dialect: Dialect = OURS,
): string {
  const {shell, program} = dialect
  const flags = [...input].map(([name, value]) => {
    const words = wordsOf(operation.input.members[name]?.shape, value)
    const [only, ...others] = words
    return only !== undefined && others.length === 0
      ? shellFlag(flagOf(name), only, shell)
      : [flagOf(name), ...words.map((word) => shellQuote(word, shell))].join(' ')
  })
  const command = program === 'aws' ? `aws ${operation.service} ${operation.command}` : `iotjobs ${operation.command}`
  return [command + connectionFlags(globals, dialect), ...flags].join(shell === 'posix' ? ' \\\n  ' : ' `\n  ')
}

/** Lists are words of their own; structures are shorthand, and JSON where shorthand has no words for them. */
function wordsOf(shape: Shape | undefined, value: Value): string[] {
  if (shape?.type === 'list' && Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) {
      return value.some((item) => item.startsWith('-')) ? [printJson(value)] : value
    }
    const words = value.map((item) => (item instanceof Map ? printShorthand(item) : undefined))
    return words.some((word) => word === undefined) ? [printJson(value)] : words.map(String)
  }
  if (value instanceof Map) return [printShorthand(value) ?? printJson(value)]
  return [typeof value === 'string' ? value : printJson(value)]
}
