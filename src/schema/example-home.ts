// Examples name a region and an account of their own; here they move to those that requests go to.
import {partitionOf} from '../model/partition.js'
import {isList, isStructure, type Value} from '../value/value.js'
import {EXAMPLE_HOME} from './examples.js'

export interface ExampleHome {
  readonly region?: string | undefined
  readonly account?: string | undefined
}

/** @returns the same value with every ARN and host of the example's region in the other one, written as in its partition; what is not known stays */
export function movedExample(value: Value, home: ExampleHome): Value {
  if (typeof value === 'string') return movedText(value, home)
  if (isList(value)) return value.map((item) => movedExample(item, home))
  return isStructure(value) ? new Map([...value].map(([key, item]) => [key, movedExample(item, home)])) : value
}

function movedText(text: string, {region = EXAMPLE_HOME.region, account = EXAMPLE_HOME.account}: ExampleHome): string {
  const [from, to] = [partitionOf(EXAMPLE_HOME.region), partitionOf(region)]
  return text
    .replace(`arn:${from.id}:`, () => `arn:${to.id}:`)
    .replace(`${EXAMPLE_HOME.region}.${from.dnsSuffix}/`, () => `${region}.${to.dnsSuffix}/`)
    .replaceAll(EXAMPLE_HOME.region, () => region)
    .replaceAll(EXAMPLE_HOME.account, () => account)
}
