// What of an answer a query looks at, so that the rest need not be made. Reads the tree of the query alone.
import type {Node} from './node.js'

/**
 * All of a value, or of a structure some members and nothing else; lists are seen through, and what is wanted holds for their
 * items. `count` wants of a list how many there are, and all of whatever is not a list.
 */
export type Wanted = 'all' | 'count' | ReadonlyMap<string, Wanted>

/** That a value is there. */
export const NOTHING: Wanted = new Map()

/** @param result what is wanted of what the query gives */
export function wantedBy(node: Node, result: Wanted = 'all'): Wanted {
  switch (node.kind) {
    case 'current':
    case 'slice':
      return result
    case 'index':
      return flat(result)
    case 'field':
      return new Map([[node.name, result]])
    case 'literal':
      return NOTHING
    case 'chain':
      return node.steps.reduceRight<Wanted>((wanted, step) => wantedBy(step, wanted), result)
    case 'flatten':
      return wantedBy(node.of, flat(result))
    case 'project':
      return wantedBy(node.over, wantedBy(node.each, flat(result)))
    case 'filter':
      return wantedBy(node.over, both(wantedBy(node.condition), wantedBy(node.each, flat(result))))
    case 'list':
      return node.items.map((item) => wantedBy(item, flat(result))).reduce(both, NOTHING)
    case 'hash':
      return node.entries.map(([, item]) => wantedBy(item)).reduce(both, NOTHING)
    case 'compare':
    case 'or':
    case 'and':
      return both(wantedBy(node.left), wantedBy(node.right))
    case 'not':
      return wantedBy(node.of)
    case 'call':
      return wantedByCall(node.name, node.args, result)
    case 'projectValues':
    case 'expression':
      return 'all'
  }
}

/** What is counted there is an item here, or what items hold. */
const flat = (result: Wanted): Wanted => (result === 'count' ? 'all' : result)

function wantedByCall(name: string, args: readonly Node[], result: Wanted): Wanted {
  const [first, second] = args
  if (first && name === 'length') return wantedBy(first, 'count')
  if (first && second?.kind === 'expression' && /_by$/.test(name)) {
    return wantedBy(first, both(flat(result), wantedBy(second.of)))
  }
  if (second && first?.kind === 'expression' && name === 'map')
    return wantedBy(second, wantedBy(first.of, flat(result)))
  return args.map((arg) => wantedBy(arg)).reduce(both, NOTHING)
}

function both(left: Wanted, right: Wanted): Wanted {
  if (left === 'count' && right === 'count') return left
  if (typeof left === 'string' || typeof right === 'string') return 'all'
  const merged = new Map(left)
  for (const [name, wanted] of right) {
    const other = merged.get(name)
    merged.set(name, other === undefined ? wanted : both(other, wanted))
  }
  return merged
}
