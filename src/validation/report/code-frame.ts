// The line of a text that a problem stands in, with the offending part underlined. Knows nothing of problems.
import type {SourceText} from '../../value/source-text.js'
import type {Position} from '../locate.js'
import type {ReportStyle} from './report-style.js'

/** Longer lines are cut around the part at fault. */
const WIDEST = 100
const LEAD = 40

/** @returns two lines; none where the text holds nothing to underline */
export function codeFrame(source: SourceText, position: Position, style: ReportStyle): readonly string[] {
  const characters = [...(source.text.split(/\r\n?|\n/)[position.line - 1] ?? '')]
  if (!position.exact || characters.length === 0) return []
  const column = position.column - 1
  const from = characters.length <= WIDEST || column <= LEAD ? 0 : column - LEAD
  const to = Math.min(characters.length, from + WIDEST)
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

/** The flag stands before its words as it was typed. */
function opening({kind, name}: SourceText, {line}: Position): string {
  return kind === 'flag' && line === 1 ? `${name} ` : ''
}
