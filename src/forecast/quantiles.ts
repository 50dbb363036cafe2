// What several runs have in common: quantiles, and how far a share of few runs may be off.

export interface Quantiles {
  readonly p5: number
  readonly p50: number
  readonly p95: number
}

/** @returns undefined where there are no values */
export function quantilesOf(values: readonly number[]): Quantiles | undefined {
  if (values.length === 0) return undefined
  const sorted = Float64Array.from(values).sort()
  return {p5: quantile(sorted, 0.05), p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95)}
}

/** The least value that is not exceeded by at least that share of them. @param sorted ascending, not empty */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? Number.NaN
}

/** Between which shares the true one lies with 95 %, by Wilson's interval. */
export function wilson(count: number, of: number): {readonly low: number; readonly high: number} {
  if (of === 0) return {low: 0, high: 1}
  const z = 1.959964
  const share = count / of
  const centre = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - reach) / whole),
    high: count === of ? 1 : Math.min(1, (centre + reach) / whole),
  }
}

/** How many of the values lie at or below each of the moments. @param moments ascending */
export function countsUpTo(values: Float64Array, moments: Float64Array): Float64Array {
  const counts = new Float64Array(moments.length)
  for (const value of values) {
    const at = firstFrom(moments, value)
    if (at < counts.length) counts[at] = (counts[at] ?? 0) + 1
  }
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
  return counts
}

/** The index of the first of the moments that is not below the value. */
function firstFrom(moments: Float64Array, value: number): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
