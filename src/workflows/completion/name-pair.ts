// A name and the ARN of what it names, as completion hands them on. They come from elsewhere and go into a shell.

export type NamePair = readonly [name: string, arn: string]

export interface KnownNames {
  readonly pairs: readonly NamePair[]
  /** Whether the listing was read as far as completion reads any. */
  readonly whole: boolean
}

/** Nothing but the characters that names and ARNs have. */
export const isSafe = (text: string): boolean => /^[\w:./@+-]{1,2048}$/.test(text)

export const isPairs = (value: unknown): value is readonly NamePair[] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.every((text) => typeof text === 'string'))
