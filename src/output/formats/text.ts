// The text format: lines of cells between tabs, for cut and awk. Nothing in a value is escaped.
import {OtherError} from '../../errors/cli-error.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {RESUME_TOKEN, SERVICE_TOKEN, withoutMembers} from '../paging-tokens.js'
import {pythonText} from '../python-text.js'
import type {Format} from './format.js'

export const text: Format = {
  whole: (value) => (isNested(value) ? render(value) : `${pythonText(value)}\n`),
  pages: () => ({page: printPage, end: () => ''}),
}

function printPage(page: Structure): string {
  const token = page.get(RESUME_TOKEN)
  const rest = render(withoutMembers(page, SERVICE_TOKEN, RESUME_TOKEN))
  return token === undefined ? rest : rest + line([RESUME_TOKEN.toUpperCase(), pythonText(token)])
}

/** @param label the name of the member that the value stands in */
function render(value: Value, label?: string): string {
  if (isStructure(value)) return renderStructure(value, label, scalarNames([value]))
  return isList(value) ? renderList(value, label) : ''
}

function renderStructure(structure: Structure, label: string | undefined, columns: readonly string[]): string {
  const cells = columns.map((column) => pythonText(structure.get(column) ?? (structure.has(column) ? null : '')))
  const row = cells.length === 0 ? '' : line(label === undefined ? cells : [label.toUpperCase(), ...cells])
  const nested = [...structure].filter(([name, value]) => isNested(value) && !columns.includes(name))
  return (
    row +
    nested
      .sort(byName)
      .map(([name, value]) => render(value, name))
      .join('')
  )
}

function renderList(items: readonly Value[], label: string | undefined): string {
  if (items.some(isStructure)) return renderRows(items, label)
  const scalars = items.filter((item) => !isNested(item))
  const lists = items.filter(isList)
  return renderScalars(scalars, label) + lists.map((list) => renderList(list, label)).join('')
}

function renderScalars(scalars: readonly Value[], label: string | undefined): string {
  if (scalars.length === 0) return ''
  if (label === undefined) return line(scalars.map(pythonText))
  return scalars.map((scalar) => line([label.toUpperCase(), pythonText(scalar)])).join('')
}

/** All structures of a list have the same columns; a member that one of them lacks leaves its cell empty. */
function renderRows(items: readonly Value[], label: string | undefined): string {
  const rows = items.filter(isStructure)
  if (rows.length < items.length) {
    throw new OtherError('Output', 'The text format cannot show a list of structures and other values', {
      hints: ['Use --output json, or a --query that selects the one or the other'],
    })
  }
  const columns = scalarNames(rows)
  return rows.map((row) => renderStructure(row, label, columns)).join('')
}

function scalarNames(structures: readonly Structure[]): string[] {
  const names = structures.flatMap((structure) => [...structure].filter(([, value]) => !isNested(value)))
  return [...new Set(names.map(([name]) => name))].sort(compareTexts)
}

const byName = ([left]: readonly [string, Value], [right]: readonly [string, Value]) => compareTexts(left, right)
const isNested = (value: Value): value is Structure | Value[] => isStructure(value) || isList(value)
const line = (cells: readonly string[]) => `${cells.join('\t')}\n`
