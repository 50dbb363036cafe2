// Flags that operations take, too, as commands of ours declare them.
import type {DeclaredFlag} from '../../arguments/declared-words.js'
import type {OperationFlag} from '../../arguments/operation-flags.js'
import {type FlagInput, Flags} from '../../cli/flags.js'

export function declaredFlags(flags: readonly OperationFlag[]): FlagInput {
  return Object.fromEntries(flags.map((flag) => [flag.flag.slice(2), declaredFlag(flag)]))
}

function declaredFlag({kind, doc: summary, value, repeats, names}: OperationFlag): DeclaredFlag {
  if (kind === 'switch') return Flags.boolean({summary})
  const common = {summary, ...(value === undefined ? {} : {helpValue: `<${value}>`}), ...(names ? {names} : {})}
  return repeats ? Flags.string({...common, multiple: true, multipleNonGreedy: true}) : Flags.string(common)
}

/** Values by flag → words by flag, as operations have them. */
export function givenFlags(parsed: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(parsed).flatMap(([name, value]): (readonly [string, readonly string[]])[] => {
      if (value === undefined || value === false) return []
      return [[`--${name}`, value === true ? [] : [value].flat().map(String)]]
    }),
  )
}
