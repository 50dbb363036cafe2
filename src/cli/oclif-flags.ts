// An operation's flags as oclif knows them: for its manifest and for completion. Commands scan their own argv (see
// docs/decisions/0005), so oclif never parses these.
import {Flags, type Interfaces} from '@oclif/core'
import {operationFlags} from '../arguments/operation-flags.js'
import type {Operation} from '../model/vocabulary.js'

export function oclifFlags(operation: Operation): Interfaces.FlagInput {
  const flags = operationFlags(operation).filter(({on}) => on !== false)
  return Object.fromEntries(
    flags.map(({flag, kind, member, required = false, hidden = false, value, doc}) => {
      const common = {summary: doc, required, hidden}
      if (kind === 'switch') return [flag.slice(2), Flags.boolean({...common, allowNo: true})]
      const shape = member === undefined ? undefined : operation.input.members[member]?.shape
      const options = shape?.type === 'string' && shape.enum ? {options: [...shape.enum]} : {}
      const help = value === undefined ? {} : {helpValue: `<${value}>`}
      const text = {...common, ...options, ...help}
      return [flag.slice(2), kind === 'list' ? Flags.string({...text, multiple: true}) : Flags.string(text)]
    }),
  )
}
