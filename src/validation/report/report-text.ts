// Located problems → the report that people read: place, what is wrong, the offending part, what to do, and how many.

import {boundedLine} from '../../text/bounded-text.js'
import {oneLine} from '../../text/one-line.js'
import {Float} from '../../value/value.js'
import type {Problem} from '../problem.js'
import {occurrences} from '../problem-list.js'
import {problemText} from '../problem-text.js'
import {codeFrame} from './code-frame.js'
import {groupsOf, type LocatedProblem} from './located-problem.js'
import type {ReportStyle} from './report-style.js'

/** @returns lines; a blank one between the files */
export function reportLines(located: readonly LocatedProblem[], style: ReportStyle): string[] {
  const lines = groupsOf(located).flatMap((group, index) => [...(index > 0 ? [''] : []), ...groupLines(group, style)])
  return lines.map((line) => oneLine(boundedLine(line)))
}

/** `3 errors, 1 warning` */
export function summaryText(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.reduce((sum, one) => sum + (one.severity === severity ? occurrences(one) : 0), 0)
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.join(', ')
}

/** Of what stands below a problem's first line. */
const INDENT = 6
const MARGIN = ' '.repeat(INDENT)

function groupLines(group: readonly LocatedProblem[], style: ReportStyle): string[] {
  const width = group.reduce((widest, one) => Math.max(widest, whereText(one).length), 0)
  return group.flatMap((one, index) => {
    const [head, ...rest] = problemLines(one, width, style)
    const frame = standsAt(one, group[index - 1]) ? [] : frameLines(one, style)
    return [...style.wrap(head, INDENT), ...frame, ...rest.flatMap((line) => style.wrap(line, INDENT))]
  })
}

function problemLines(located: LocatedProblem, width: number, style: ReportStyle): readonly [string, ...string[]] {
  const {problem} = located
  const {headline, path, fix, more} = problemText(asTyped(located))
  const where = width === 0 ? '' : `${style.clean(whereText(located).padEnd(width))}  `
  return [
    `${where}${style[problem.severity](problem.code)} ${style.clean(`${path}: ${headline}`)}`,
    `${MARGIN}${style.clean(fix)}`,
    ...(more === '' ? [] : [`${MARGIN}${style.dim(more)}`]),
  ]
}

/** A number as people wrote it: the input has 120.0 where a share was typed as 120. */
function asTyped({problem, source, position}: LocatedProblem): Problem {
  if (!(problem.value instanceof Float) || !source || !position?.exact) return problem
  const typed = source.text.slice(position.start, position.end)
  const isSame = /^-?\d+$/.test(typed) && Number(typed) === problem.value.value
  return isSame ? {...problem, value: Number(typed)} : problem
}

const frameLines = ({source, position}: LocatedProblem, style: ReportStyle): readonly string[] =>
  source && position ? codeFrame(source, position, style) : []

/** The same part is not shown twice. */
function standsAt(one: LocatedProblem, other: LocatedProblem | undefined): boolean {
  const [here, there] = [one.position, other?.position]
  if (!here || !there || one.source?.name !== other?.source?.name || one.source?.text !== other?.source?.text)
    return false
  return here.line === there.line && here.column === there.column && here.length === there.length
}

/** As editors and terminals know it: `job.json:9:26`. */
function whereText({source, position}: LocatedProblem): string {
  if (!source) return ''
  if (source.kind === 'flag' || !position) return source.name
  return `${source.name}:${position.line}:${position.column}`
}
