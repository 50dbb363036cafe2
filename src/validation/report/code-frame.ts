// The line of a text that a problem stands in, with the offending part underlined. Knows nothing of problems.
import type {SourceText} from '../../value/source-text.js'
import type {Position} from '../locate/locate.js'
import type {ReportStyle} from './report-style.js'

/** Longer lines are cut around the part at fault. */
const WIDEST = 100
const NARROWEST = 20
const GUTTER = '      | '.length

/** @returns two lines; none where the text holds nothing to underline */
export function codeFrame(source: SourceText, position: Position, style: ReportStyle): readonly string[] {
  const {lineStart, start, end, exact} = position
  const lineEnd = endOfLine(source.text, start)
  if (!exact || lineEnd === lineStart) return []
  const widest = roomFor(source, position, style)
  const lead = Math.floor(widest * 0.4)
  const isWhole = lineEnd - lineStart <= widest || start - lineStart <= lead
  const from = isWhole ? lineStart : wholeCharacter(source.text, start - lead)
  const to = wholeCharacter(source.text, Math.min(lineEnd, from + widest))
  const piece = (first: number, last: number) => style.clean(source.text.slice(first, last).replaceAll('\t', '  '))
  const before = opening(source, position) + (from > lineStart ? '…' : '') + piece(from, start)
  const marked = piece(start, Math.min(end, to))
  const after = piece(Math.min(end, to), to) + (to < lineEnd ? '…' : '')
  const gutter = source.kind === 'file' ? String(position.line).padStart(5) : '     '
  return [
    `${style.dim(`${gutter} |`)} ${before}${marked}${after}`,
    `${style.dim('      |')} ${' '.repeat([...before].length)}${style.mark('~'.repeat(Math.max(1, [...marked].length)))}`,
  ]
}

function endOfLine(text: string, start: number): number {
  const ending = /[\r\n]|$/g
  ending.lastIndex = start
  return ending.exec(text)?.index ?? text.length
}

/** Never between the two halves of a character. */
const wholeCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)

/** What stands around the cut line counts: a line that wraps parts the text from its underline. */
function roomFor(source: SourceText, position: Position, {columns}: ReportStyle): number {
  if (columns === undefined) return WIDEST
  return Math.max(NARROWEST, columns - GUTTER - opening(source, position).length - '……'.length)
}

/** The flag stands before its words as it was typed. */
function opening({kind, name}: SourceText, {line}: Position): string {
  return kind === 'flag' && line === 1 ? `${name} ` : ''
}
