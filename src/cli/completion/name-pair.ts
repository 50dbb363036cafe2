// A name and the ARN of what it names, as completion hands them on. They come from elsewhere and go into a shell.

export type NamePair = readonly [name: string, arn: string]

/** Nothing but the characters that names and ARNs have. */
export const isSafe = (text: string): boolean => /^[\w:./@+-]+$/.test(text)

export const isPairs = (value: unknown): value is readonly NamePair[] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.every((text) => typeof text === 'string'))
