// Examples name a region and an account of their own; here they move to those that requests go to.
import {partitionOf} from '../model/partition.js'
import {isList, isStructure, type Value} from '../value/value.js'
import {EXAMPLE_DESTINATION} from './examples.js'

export interface ExampleDestination {
  readonly region?: string | undefined
  readonly account?: string | undefined
}

/** @returns the same value with every ARN and host of the example's region in the other one, written as in its partition; what is not known stays */
export function retargetedExample(value: Value, destination: ExampleDestination): Value {
  if (typeof value === 'string') return movedText(value, destination)
  if (isList(value)) return value.map((item) => retargetedExample(item, destination))
  return isStructure(value)
    ? new Map([...value].map(([key, item]) => [key, retargetedExample(item, destination)]))
    : value
}

function movedText(
  text: string,
  {region = EXAMPLE_DESTINATION.region, account = EXAMPLE_DESTINATION.account}: ExampleDestination,
): string {
  const [from, to] = [partitionOf(EXAMPLE_DESTINATION.region), partitionOf(region)]
  return text
    .replace(`arn:${from.id}:`, () => `arn:${to.id}:`)
    .replace(`${EXAMPLE_DESTINATION.region}.${from.dnsSuffix}/`, () => `${region}.${to.dnsSuffix}/`)
    .replaceAll(EXAMPLE_DESTINATION.region, () => region)
    .replaceAll(EXAMPLE_DESTINATION.account, () => account)
}
