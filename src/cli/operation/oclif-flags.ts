// An operation's flags as oclif knows them: for its manifest and for completion. Commands scan their own argv (see
// docs/decisions/0005), so oclif never parses these; plain data, so that they cost nothing to load.
import type {Interfaces} from '@oclif/core'
import {type OperationFlag, operationFlags, valueWord} from '../../arguments/operation-flags.js'
import {type BulkFlagDoc, bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import type {Operation} from '../../model/vocabulary.js'

/**
 * @param own what the command adds to the AWS CLI's flags
 * @param takesMany whether it also works on many things at once
 */
export function oclifFlags(
  operation: Operation,
  own: readonly OperationFlag[] = [],
  takesMany = false,
): Interfaces.FlagInput {
  const flags = operationFlags(operation, own).filter(({on}) => on !== false)
  const bulk = takesMany ? bulkFlagDocs : []
  return Object.fromEntries([
    ...flags.map((flag) => [flag.flag.slice(2), oclifFlag(flag, operation)]),
    ...bulk.map((flag) => [flag.flag.slice(2), bulkFlag(flag)]),
  ])
}

type OclifFlag = Interfaces.FlagInput[string]

function oclifFlag(flag: OperationFlag, {input}: Operation): OclifFlag {
  const name = flag.flag.slice(2)
  const {kind, member, required = false, hidden = false, doc: summary} = flag
  if (kind === 'switch')
    return {name, type: 'boolean', parse: asTyped, allowNo: member !== undefined, summary, required, hidden}
  const shape = member === undefined ? undefined : input.members[member]?.shape
  const value = valueWord(flag, shape)
  return {
    name,
    type: 'option',
    parse: asTyped,
    input: [],
    multiple: kind === 'list',
    summary,
    required,
    hidden,
    ...(shape?.type === 'string' && shape.enum ? {options: [...shape.enum]} : {}),
    ...(value === undefined ? {} : {helpValue: `<${value}>`}),
  }
}

function bulkFlag({flag, value, doc: summary}: BulkFlagDoc): OclifFlag {
  const name = flag.slice(2)
  return value === undefined
    ? {name, type: 'boolean', parse: asTyped, allowNo: false, summary}
    : {name, type: 'option', parse: asTyped, input: [], multiple: false, summary, helpValue: `<${value}>`}
}

const asTyped = async <T>(word: T): Promise<T> => word
