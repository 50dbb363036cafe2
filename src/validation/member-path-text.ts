// Path → the text that users know: `abortConfig.criteriaList[0].action`. Knows nothing of problems.
import type {Path} from './problem.js'

/** The empty path is the request as a whole. */
export function memberPathText(path: Path): string {
  if (path.length === 0) return '(request)'
  return path.reduce<string>((text, part) => text + step(part, text === ''), '')
}

function step(part: string | number, first: boolean): string {
  if (typeof part === 'number') return `[${part}]`
  if (!/^[\w:$-]+$/.test(part)) return `[${JSON.stringify(part)}]`
  return first ? part : `.${part}`
}
