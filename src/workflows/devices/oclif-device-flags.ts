// Flags of ours as oclif knows them, from the data that operations take them from, too.
import {Flags, type Interfaces} from '@oclif/core'
import type {OperationFlag} from '../../arguments/operation-flags.js'

export function oclifFlagsOf(flags: readonly OperationFlag[]): Interfaces.FlagInput {
  return Object.fromEntries(flags.map((flag) => [flag.flag.slice(2), oclifFlag(flag)]))
}

function oclifFlag({kind, doc: summary, value, repeats}: OperationFlag): Interfaces.FlagInput[string] {
  if (kind === 'switch') return Flags.boolean({summary})
  const common = {summary, ...(value === undefined ? {} : {helpValue: `<${value}>`})}
  return repeats ? Flags.string({...common, multiple: true, multipleNonGreedy: true}) : Flags.string(common)
}

/** What oclif has parsed → words by flag, as operations have them. */
export function givenFlags(parsed: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(parsed).flatMap(([name, value]): (readonly [string, readonly string[]])[] => {
      if (value === undefined || value === false) return []
      return [[`--${name}`, value === true ? [] : [value].flat().map(String)]]
    }),
  )
}
