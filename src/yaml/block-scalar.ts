// Texts behind `|` and `>`: line by line, without what all lines are indented by.
import {type BlockHeader, blockHeader} from './block-header.js'
import {BlockLines} from './block-lines.js'
import type {Scalar} from './builder.js'
import {isBlank} from './characters.js'
import type {Cursor} from './cursor.js'

/** @param indent of what is around it: the block has more */
export function blockScalar(cursor: Cursor, indent: number): Scalar {
  const start = cursor.pos
  const {isFolded, digit, chomp} = blockHeader(cursor)
  const block = new BlockLines(cursor, indent, digit > 0 ? Math.max(indent, 0) + digit : undefined)
  block.read()
  const body = isFolded ? folded(block.lines) : block.lines.join('\n')
  const text = body + endOf(chomp, block)
  return {style: isFolded ? 'folded' : 'literal', text, start, end: cursor.pos}
}

function endOf(chomp: BlockHeader['chomp'], {lines, empty}: BlockLines): string {
  if (chomp === '-') return ''
  const ownBreak = lines.length > 0 ? 1 : 0
  return '\n'.repeat(chomp === '+' ? ownBreak + empty : ownBreak)
}

/** A line break between two lines is a space, but around lines that are indented further. */
function folded(lines: readonly string[]): string {
  let text = ''
  let empty = 0
  let isAfterWide = true
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      empty++
      continue
    }
    const isWide = isBlank(line.charCodeAt(0))
    const isFirst = index === empty
    if (isFirst) text = '\n'.repeat(empty)
    else if (isAfterWide || isWide) text += '\n'.repeat(empty + 1)
    else text += empty > 0 ? '\n'.repeat(empty) : ' '
    text += line
    isAfterWide = isWide
    empty = 0
  }
  return text
}
