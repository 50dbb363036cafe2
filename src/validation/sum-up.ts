// Very many problems of one kind → the first few of them and how many there are: a person reads no more, and each is placed.
import type {Path, Problem} from './problem.js'

/** So many are listed one by one. */
const MOST = 30
/** Of more, so many. */
const SHOWN = 3

export function sumUp(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST) return [...problems]
  const counts = new Map<string, number>()
  for (const one of problems) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1)
  const passed = new Map<string, number>()
  return problems.flatMap((one) => {
    const kind = kindOf(one)
    const total = counts.get(kind) ?? 0
    if (total <= MOST) return [one]
    const before = passed.get(kind) ?? 0
    passed.set(kind, before + 1)
    if (before >= SHOWN) return []
    return before === SHOWN - 1 ? [{...one, more: total - SHOWN}] : [one]
  })
}

/** The problems that are counted with this one are not listed. */
export const countOf = ({more = 0}: Problem): number => 1 + more

/** The rule, and the member of the request that it concerns: a list or a map has many items. */
function kindOf({code, path}: Problem): string {
  return path.length > 1 ? `${code} ${memberOf(path)}` : code
}

const memberOf = ([member = '']: Path) => member
