// The bounds of a shape as keywords of JSON Schema: `minLength`, `maxItems`, `minimum`…
import type {ListShape, MapShape, NumberShape, StringShape} from '../model/vocabulary.js'

/**
 * Decimals and bytes have no keyword that says them exactly (`multipleOf: 0.1` fails for 1.1 in binary arithmetic), so they
 * are left to validation.
 *
 * @param suffix of the keywords: `Length` makes `minLength` and `maxLength`, `imum` makes `minimum` and `maximum`
 */
export function boundsSchema(
  shape: StringShape | NumberShape | ListShape | MapShape,
  suffix: 'Length' | 'Items' | 'Properties' | 'imum',
): {readonly [keyword: string]: unknown} {
  const {documented} = shape
  const min = tightest(Math.max, shape.min, documented?.min)
  const max = tightest(Math.min, shape.max, documented?.max)
  const range = {
    ...(min === undefined || (min === 0 && suffix !== 'imum') ? {} : {[`min${suffix}`]: min}),
    ...(max === undefined ? {} : {[`max${suffix}`]: max}),
    ...(documented?.above === undefined ? {} : {exclusiveMinimum: documented.above}),
  }
  return documented?.also ? {anyOf: [range, {enum: documented.also}]} : range
}

function tightest(pick: (...values: number[]) => number, ...bounds: readonly (number | undefined)[]) {
  const stated = bounds.filter((bound) => bound !== undefined)
  return stated.length === 0 ? undefined : pick(...stated)
}
