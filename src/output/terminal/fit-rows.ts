// Rows of a table → what of them a terminal has room for. For people alone: in a pipe every cell stays. Pure.
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {isNested} from '../member-names.js'
import {pythonText} from '../python-text.js'
import {widthsOf} from './draw-box.js'

export interface FittedRows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The names of those for which there was no room. */
  readonly absent: readonly string[]
}

/** What tells one row from the others comes first, ARNs last: they hold what names say, too. */
const RANKS: readonly RegExp[] = [
  /^(?:jobId|jobTemplateId|name|key)$|Name$/i,
  /^status$/,
  /^createdAt$/,
  /^lastUpdatedAt$/,
  /At$/,
  /^(?!.*Arn$)/,
]

const rankOf = (name: string) => {
  const rank = RANKS.findIndex((pattern) => pattern.test(name))
  return rank < 0 ? RANKS.length : rank
}

/** @param room columns for the box; one column of cells stays in any case */
export function fitRows(header: readonly string[], rows: readonly (readonly string[])[], room: number): FittedRows {
  const named = withNames(header, rows)
  const cells = named.rows.map((row) => row.map((cell) => cell.replace(FRACTION, '$1')))
  const widths = widthsOf([named.header, ...cells])
  const ranks = named.header.map(rankOf)
  const columns = [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
  let left = room - 1
  const shown = columns.filter((column, i) => {
    const width = (widths[column] ?? 0) + 3
    if (width > left && i > 0) return false
    left -= width
    return true
  })
  const pick = (row: readonly string[]) => shown.map((column) => row[column] ?? '')
  const absent = columns.filter((column) => !shown.includes(column)).map((column) => named.header[column] ?? '')
  return {header: pick(named.header), rows: cells.map(pick), absent}
}

/** Of a time as it is rendered; seconds are fine enough where room is short. */
const FRACTION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{6}/

/** Where nothing but an ARN names a row, the name stands in it. */
function withNames(header: readonly string[], rows: readonly (readonly string[])[]) {
  const column = header.findIndex((name) => name.endsWith('Arn'))
  if (column < 0 || header.some((name) => rankOf(name) === 0)) return {header, rows}
  const name = `${(header[column] ?? '').slice(0, -'Arn'.length)}Name`
  return {
    header: header.with(column, name),
    rows: rows.map((row) => row.with(column, (row[column] ?? '').replace(/^arn:[^/]*\//, ''))),
  }
}

/**
 * A list of structures, alone or as a member, whose items become one row each: members of a structure inside take the place of
 * the structure, and a list of texts becomes one cell.
 */
export function flatRows(value: Value): Value {
  if (isList(value)) return value.map((item) => (isStructure(item) ? flatItem(item) : item))
  if (!isStructure(value)) return value
  const isListing = ([, member]: readonly [string, Value]) => isList(member) && member.some(isStructure)
  return new Map([...value].map((entry) => [entry[0], isListing(entry) ? flatRows(entry[1]) : entry[1]]))
}

function flatItem(item: Structure): Structure {
  const flat: Structure = new Map()
  for (const [name, member] of item) {
    if (isStructure(member) && canMove(member, item)) for (const [inner, cell] of member) flat.set(inner, cell)
    else flat.set(name, isList(member) && !member.some(isNested) ? member.map(pythonText).join(', ') : member)
  }
  return flat
}

const canMove = (member: Structure, item: Structure) =>
  [...member].every(([name, value]) => !isNested(value) && !item.has(name))
