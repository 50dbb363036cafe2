// An input → the command that it equals, ready to be pasted into a shell.
import {flagOf} from '../arguments/operation-flags.js'
import {printShorthand} from '../arguments/shorthand/print.js'
import type {Operation, Shape} from '../model/vocabulary.js'
import {printJson} from '../value/json-print.js'
import type {Structure, Value} from '../value/value.js'

export interface Dialect {
  readonly shell: 'posix' | 'powershell'
  readonly program: 'iotjobs' | 'aws'
}

/** One flag a line, joined as the shell joins lines. */
export function commandText(operation: Operation, input: Structure, {shell, program}: Dialect): string {
  const quote = QUOTES[shell]
  const flags = [...input].map(([name, value]) => {
    const words = wordsOf(operation.input.members[name]?.shape, value)
    return [flagOf(name), ...words.map(quote)].join(' ')
  })
  const command = program === 'aws' ? `aws ${operation.service} ${operation.command}` : `iotjobs ${operation.command}`
  return [command, ...flags].join(shell === 'posix' ? ' \\\n  ' : ' `\n  ')
}

/** Lists are words of their own; structures are shorthand, and JSON where shorthand has no words for them. */
function wordsOf(shape: Shape | undefined, value: Value): string[] {
  if (shape?.type === 'list' && Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return value
    const words = value.map((item) => (item instanceof Map ? printShorthand(item) : undefined))
    return words.some((word) => word === undefined) ? [printJson(value)] : words.map(String)
  }
  if (value instanceof Map) return [printShorthand(value) ?? printJson(value)]
  return [typeof value === 'string' ? value : printJson(value)]
}

const PLAIN = /^[A-Za-z0-9_./:=+@%-]+$/

/** PowerShell splits bare words at commas and takes a leading @ for itself; what is not plain is quoted in both. */
const QUOTES: Readonly<Record<Dialect['shell'], (word: string) => string>> = {
  posix: (word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`),
  powershell: (word) => (PLAIN.test(word) && !word.startsWith('@') ? word : `'${word.replaceAll("'", "''")}'`),
}
