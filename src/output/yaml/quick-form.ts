// The form of texts that listings are full of: names, ARNs, statuses and times. What it does not know is analyzed, which
// comes to the same form in more time.

/** Words with colons inside. They begin with a letter, hold no blank, and so can neither be a number nor be folded. */
const WORD = /^[A-Za-z][\w./+@=-]*(?::[\w./+@=-]+)*$/
/** The only such words that YAML reads as something else. */
const CONSTANT = /^(?:null|true|false)$/i
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?[+-]\d\d:\d\d$/
/** Keys that are longer have a form of their own. */
const LONGEST = 100

export function quickForm(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (WORD.test(text)) return CONSTANT.test(text) ? undefined : text
  return TIME.test(text) ? `'${text}'` : undefined
}
