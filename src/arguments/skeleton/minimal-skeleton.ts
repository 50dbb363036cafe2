// The least input that passes the checks, as JSON with example values.
import type {Operation} from '../../model/vocabulary.js'
import {minimalStructure} from '../../schema/example.js'
import {type ExampleDestination, retargetedExample} from '../../schema/example-destination.js'
import type {Structure} from '../../value/value.js'

/**
 * @param filled members that are known already, whether needed or not
 * @param home where requests go, as far as that is known
 */
export function minimalSkeleton({input}: Operation, filled: Structure, home: ExampleDestination = {}): Structure {
  const least = minimalStructure(input)
  const names = Object.keys(input.members).filter((name) => least.has(name) || filled.has(name))
  return new Map(names.map((name) => [name, filled.get(name) ?? retargetedExample(least.get(name) ?? null, home)]))
}
