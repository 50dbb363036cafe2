// The model's patterns in ECMAScript's notation. The model writes POSIX classes the way Java does, and means the whole text.

/** The source of a regular expression with the flag `u`. */
export function ecmaPattern(pattern: string): string {
  return `^(?:${pattern.replaceAll('\\p{Upper}', '\\p{Lu}').replaceAll('\\p{Digit}', '\\p{Nd}')})$`
}
