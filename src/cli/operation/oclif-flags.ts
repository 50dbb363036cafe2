// An operation's flags as oclif knows them: for its manifest and for completion. Commands scan their own argv (see
// docs/decisions/0005), so oclif never parses these; plain data, so that they cost nothing to load.
import type {DeclaredFlag} from '../../arguments/declared-words.js'
import {type OperationFlag, operationFlags, valueWord} from '../../arguments/operation-flags.js'
import {type BulkFlagDoc, bulkFlagDocs} from '../../bulk/bulk-flag-docs.js'
import type {Operation, Shape} from '../../model/vocabulary.js'
import type {FlagInput} from '../flags.js'

/**
 * @param own what the command adds to the AWS CLI's flags
 * @param takesMany whether it also works on many things at once
 */
export function oclifFlags(operation: Operation, own: readonly OperationFlag[] = [], takesMany = false): FlagInput {
  const flags = operationFlags(operation, own).filter(({on}) => on !== false)
  const bulk = takesMany ? bulkFlagDocs : []
  return Object.fromEntries([
    ...flags.map((flag) => [flag.flag.slice(2), oclifFlag(flag, operation)]),
    ...bulk.map((flag) => [flag.flag.slice(2), bulkFlag(flag)]),
  ])
}

function oclifFlag(flag: OperationFlag, {input}: Operation): DeclaredFlag {
  const {kind, member, required = false, hidden = false, doc: summary, names} = flag
  if (kind === 'switch') return {type: 'boolean', allowNo: member !== undefined, summary, required, hidden}
  const shape = member === undefined ? undefined : input.members[member]?.shape
  const value = valueWord(flag, shape)
  return {
    type: 'option',
    multiple: kind === 'list',
    summary,
    required,
    hidden,
    ...(shape?.type === 'string' && shape.enum ? {options: [...shape.enum]} : {}),
    ...(value === undefined ? {} : {helpValue: `<${value}>`}),
    ...(isNumber(value, shape) ? {isNumber: true} : {}),
    ...(names === undefined ? {} : {names}),
  }
}

function bulkFlag({value, doc: summary}: BulkFlagDoc): DeclaredFlag {
  return value === undefined
    ? {type: 'boolean', allowNo: false, summary}
    : {type: 'option', multiple: false, summary, helpValue: `<${value}>`, ...(isNumber(value) ? {isNumber: true} : {})}
}

/** Flags of ours say so by their word in help. */
const isNumber = (value: string | undefined, shape?: Shape) =>
  shape === undefined ? value === 'number' : shape.type === 'integer' || shape.type === 'long'
