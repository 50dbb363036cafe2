// The data that flows through every stage: what JSON can say, without JSON's losses in JavaScript.
//
// Structures are Maps, so that the order of keys survives (plain objects sort keys such as "10") and no key is special
// (`__proto__`). Whole numbers are numbers, or bigints where a number would round; anything with a fraction or an
// exponent is a Float, so that 20.0 is printed as 20.0.

/** A number that is not a whole number by type: `20.0`, `1e3`, `NaN`. */
export class Float {
  readonly #typed: string | undefined

  /** @param typed as it was written, where that is JSON and matters */
  constructor(
    readonly value: number,
    typed?: string,
  ) {
    this.#typed = typed
  }

  get typed(): string | undefined {
    return this.#typed
  }
}

/**
 * A calendar date or time without a zone: what YAML makes of an unquoted `2020-01-01`, and the times of a sample answer.
 * No member of the Jobs API takes one.
 */
export class YamlDate {
  constructor(readonly text: string) {}
}

export type Structure = Map<string, Value>
export type Value = null | boolean | number | bigint | Float | string | Uint8Array | YamlDate | Value[] | Structure

export const isStructure = (value: Value | undefined): value is Structure => value instanceof Map
export const isList = (value: Value | undefined): value is Value[] => Array.isArray(value)
export const isInteger = (value: Value | undefined): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

/** A bigint as a number where that loses nothing. */
export function integer(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
