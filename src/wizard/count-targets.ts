// Targets → how many things they are, asked of the service once for each.
import type {Desk, ThingCount} from './desk.js'

export type CountTargets = (arns: readonly string[]) => Promise<ThingCount | undefined>

/** A thing that two targets reach counts twice: nobody can tell without listing both, and the sum is an upper bound. */
export function targetCounter({countThings}: Pick<Desk, 'countThings'>): CountTargets {
  const known = new Map<string, ThingCount | undefined>()
  return async (arns) => {
    let sum: ThingCount = {things: 0, orMore: false}
    for (const arn of arns) {
      if (!known.has(arn)) known.set(arn, await countThings(arn))
      const count = known.get(arn)
      if (!count) return undefined
      sum = {things: sum.things + count.things, orMore: sum.orMore || count.orMore}
    }
    return arns.length === 0 ? undefined : sum
  }
}
