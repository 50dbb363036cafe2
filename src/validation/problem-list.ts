// Problems as they are found. Of very many of one kind only the first few are kept, and how many there are: a person reads
// no more, each is located, and a file can have hundreds of thousands.
import type {Path} from '../value/path.js'
import type {Problem} from './problem.js'

/** So many of a kind are listed one by one. */
export const MAX_PER_KIND = 30
/** Of more, so many. */
const SHOWN = 3

interface Kind {
  total: number
  kept: number
}

export class ProblemList {
  private readonly kinds = new Map<string, Kind>()
  private readonly kept: Problem[] = []
  /** Members of the request with a kind of which no more are kept. */
  private readonly crowded = new Set<string | number>()

  /** @param times how many problems of its kind it stands for */
  add(problem: Problem, times = 1): void {
    const name = kindOf(problem)
    const kind = this.kinds.get(name) ?? {total: 0, kept: 0}
    kind.total += times
    if (kind.kept < MAX_PER_KIND) {
      this.kept.push(problem)
      kind.kept++
    } else this.crowded.add(problem.path[0] ?? '')
    this.kinds.set(name, kind)
  }

  /** Whether problems at the path are likely to be counted only, so that nothing has to be found out about them. */
  isCrowded(path: Path): boolean {
    return this.crowded.has(path[0] ?? '')
  }

  /** Whether the problem would be counted only. */
  isFull(problem: Problem): boolean {
    return (this.kinds.get(kindOf(problem))?.kept ?? 0) >= MAX_PER_KIND
  }

  /** In the order in which they were added. */
  list(): Problem[] {
    const passed = new Map<string, number>()
    return this.kept.flatMap((one) => {
      const kind = kindOf(one)
      const total = this.kinds.get(kind)?.total ?? 0
      if (total <= MAX_PER_KIND) return [one]
      const before = passed.get(kind) ?? 0
      passed.set(kind, before + 1)
      if (before >= SHOWN) return []
      return before === SHOWN - 1 ? [{...one, more: total - SHOWN}] : [one]
    })
  }
}

/** The problems that are counted with this one are not listed. */
export const occurrences = ({more = 0}: Problem): number => 1 + more

/** The rule, and the member of the request that it concerns: a list or a map has many items. */
const kindOf = ({code, path}: Problem): string => (path.length > 1 ? `${code} ${path[0]}` : code)
