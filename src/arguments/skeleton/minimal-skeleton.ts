// The least input that passes the checks, as JSON with example values.
import type {Operation} from '../../model/vocabulary.js'
import {leastStructure} from '../../schema/example.js'
import type {Structure} from '../../value/value.js'

/** @param filled members that are known already, whether needed or not */
export function minimalSkeleton({input}: Operation, filled: Structure): Structure {
  const least = leastStructure(input)
  const names = Object.keys(input.members).filter((name) => least.has(name) || filled.has(name))
  return new Map(names.map((name) => [name, filled.get(name) ?? least.get(name) ?? null]))
}
