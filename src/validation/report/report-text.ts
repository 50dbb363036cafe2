// Placed problems → the report that people read: place, what is wrong, the offending part, what to do, and how many.
import type {Problem} from '../problem.js'
import {wordProblem} from '../word-problem.js'
import {codeFrame} from './code-frame.js'
import {groupsOf, type PlacedProblem} from './placed-problem.js'
import type {ReportStyle} from './report-style.js'

/** @returns lines; a blank one between the files */
export function reportLines(placed: readonly PlacedProblem[], style: ReportStyle): string[] {
  return groupsOf(placed).flatMap((group, index) => [...(index > 0 ? [''] : []), ...groupLines(group, style)])
}

/** `3 errors, 1 warning` */
export function summaryText(problems: readonly Problem[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.join(', ')
}

function groupLines(group: readonly PlacedProblem[], style: ReportStyle): string[] {
  const width = Math.max(...group.map((one) => whereText(one).length))
  return group.flatMap((one) => problemBlock(one, width, style))
}

function problemBlock(placed: PlacedProblem, width: number, style: ReportStyle): string[] {
  const {problem, source, position} = placed
  const {headline, place, fix} = wordProblem(problem)
  const where = width === 0 ? '' : `${style.clean(whereText(placed).padEnd(width))}  `
  const frame = source && position ? codeFrame(source, position, style) : []
  return [
    `${where}${style[problem.severity](problem.code)} ${style.clean(`${place}: ${headline}`)}`,
    ...frame,
    `      ${style.clean(fix)}`,
  ]
}

/** As editors and terminals know it: `job.json:9:26`. */
function whereText({source, position}: PlacedProblem): string {
  if (!source) return ''
  if (source.kind === 'flag' || !position) return source.name
  return `${source.name}:${position.line}:${position.column}`
}
