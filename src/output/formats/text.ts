// The text format: lines of cells between tabs, for cut and awk. Nothing in a value is escaped.
import {OtherError} from '../../errors/cli-error.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {isNested, MemberNames} from '../member-names.js'
import {RESUME_TOKEN, SERVICE_TOKEN, withoutMembers} from '../pages/paging-tokens.js'
import {pythonText} from '../python-text.js'
import type {Format} from './format.js'

export const text: Format = {
  whole: (value) => (isNested(value) ? new TextWriter().value(value) : `${pythonText(value)}\n`),
  pages() {
    const writer = new TextWriter()
    return {page: (page) => printPage(page, writer), end: () => ''}
  },
}

function printPage(page: Structure, writer: TextWriter): string {
  const token = page.get(RESUME_TOKEN)
  const rest = writer.value(withoutMembers(page, SERVICE_TOKEN, RESUME_TOKEN))
  return token === undefined ? rest : rest + line([RESUME_TOKEN.toUpperCase(), pythonText(token)])
}

class TextWriter {
  private readonly names = new MemberNames()

  /** @param label the name of the member that the value stands in */
  value(value: Value, label?: string): string {
    if (isStructure(value)) return this.structure(value, label, this.names.of(value).scalars)
    return isList(value) ? this.list(value, label) : ''
  }

  private structure(structure: Structure, label: string | undefined, columns: readonly string[]): string {
    let text = columns.length === 0 ? '' : rowOf(structure, label, columns)
    for (const name of this.names.of(structure).nested) {
      if (!columns.includes(name)) text += this.value(structure.get(name) ?? null, name)
    }
    return text
  }

  private list(items: readonly Value[], label: string | undefined): string {
    if (items.some(isStructure)) return this.rows(items, label)
    const scalars = items.filter((item) => !isNested(item))
    const lists = items.filter(isList)
    return scalarLines(scalars, label) + lists.map((list) => this.list(list, label)).join('')
  }

  /** All structures of a list have the same columns; a member that one of them lacks leaves its cell empty. */
  private rows(items: readonly Value[], label: string | undefined): string {
    const rows = items.filter(isStructure)
    if (rows.length < items.length) {
      throw new OtherError('Output', 'The text format cannot show a list of structures and other values', {
        hints: ['Use --output json, or a --query that selects the one or the other'],
      })
    }
    const columns = this.columnsOf(rows)
    let text = ''
    for (const row of rows) text += this.structure(row, label, columns)
    return text
  }

  private columnsOf(rows: readonly Structure[]): readonly string[] {
    let last: readonly string[] = []
    const names = new Set<string>()
    for (const row of rows) {
      const {scalars} = this.names.of(row)
      if (scalars !== last) for (const name of scalars) names.add(name)
      last = scalars
    }
    return names.size === last.length ? last : [...names].sort(compareTexts)
  }
}

function rowOf(structure: Structure, label: string | undefined, columns: readonly string[]): string {
  let text = label === undefined ? '' : label.toUpperCase()
  let first = label === undefined
  for (const column of columns) {
    const value = structure.get(column) ?? (structure.has(column) ? null : '')
    text += `${first ? '' : '\t'}${typeof value === 'string' ? value : pythonText(value)}`
    first = false
  }
  return `${text}\n`
}

function scalarLines(scalars: readonly Value[], label: string | undefined): string {
  if (scalars.length === 0) return ''
  if (label === undefined) return line(scalars.map(pythonText))
  return scalars.map((scalar) => line([label.toUpperCase(), pythonText(scalar)])).join('')
}

const line = (cells: readonly string[]) => `${cells.join('\t')}\n`
