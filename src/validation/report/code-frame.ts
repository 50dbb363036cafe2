// The line of a text that a problem stands in, with the offending part underlined. Knows nothing of problems.
import type {SourceText} from '../../value/source-text.js'
import type {Position} from '../locate.js'
import type {ReportStyle} from './report-style.js'

/** Longer lines are cut around the part at fault. */
const WIDEST = 100
const NARROWEST = 20
const GUTTER = '      | '.length

/** @returns two lines; none where the text holds nothing to underline */
export function codeFrame(source: SourceText, position: Position, style: ReportStyle): readonly string[] {
  const characters = [...(source.text.split(/\r\n?|\n/)[position.line - 1] ?? '')]
  if (!position.exact || characters.length === 0) return []
  const column = position.column - 1
  const widest = roomFor(source, position, style)
  const lead = Math.floor(widest * 0.4)
  const from = characters.length <= widest || column <= lead ? 0 : column - lead
  const to = Math.min(characters.length, from + widest)
  const end = Math.min(column + position.length, to)
  const piece = (start: number, stop: number) =>
    style.clean(characters.slice(start, stop).join('').replaceAll('\t', '  '))
  const before = opening(source, position) + (from > 0 ? '…' : '') + piece(from, column)
  const marked = piece(column, end)
  const after = piece(end, to) + (to < characters.length ? '…' : '')
  const gutter = source.kind === 'file' ? String(position.line).padStart(5) : '     '
  return [
    `${style.dim(`${gutter} |`)} ${before}${marked}${after}`,
    `${style.dim('      |')} ${' '.repeat([...before].length)}${style.mark('~'.repeat(Math.max(1, [...marked].length)))}`,
  ]
}

/** What stands around the cut line counts: a line that wraps parts the text from its underline. */
function roomFor(source: SourceText, position: Position, {columns}: ReportStyle): number {
  if (columns === undefined) return WIDEST
  return Math.max(NARROWEST, columns - GUTTER - opening(source, position).length - '……'.length)
}

/** The flag stands before its words as it was typed. */
function opening({kind, name}: SourceText, {line}: Position): string {
  return kind === 'flag' && line === 1 ? `${name} ` : ''
}
