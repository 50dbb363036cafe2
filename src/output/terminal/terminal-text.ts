// Text from devices and services → text that cannot command a terminal, and in which nothing is invisible. For what people
// read; never for data in a pipe.

/**
 * C0 and C1 controls but tab and newline, the marks that turn the direction of writing, and what takes no room: zero-width
 * and filling characters, tags, annotations.
 */
const hiddenPattern = () =>
  /(?!\r\n|[\t\n]|\ufe0e|\ufe0f|\u200d\p{Extended_Pictographic})[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu

/** Persian, Arabic and the scripts of India are spelled with joiners between their letters. */
const joins = (text: string) => /[\p{Script=Arabic}\p{Mn}\p{Mc}]$/u.test(text)

/** Most texts hold nothing else, and are known for it in no time. */
const PLAIN = /^[ -~\n\t]*$/

/** Shows each of them as JSON would escape it: `\u001b`. */
export function terminalText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(hiddenPattern(), (found, at: number) => (isJoiner(found, text, at) ? found : escaped(found)))
}

const isJoiner = (found: string, text: string, at: number) =>
  (found === '\u200c' || found === '\u200d') &&
  joins(text.slice(Math.max(0, at - 2), at)) &&
  /^[\p{Script=Arabic}\p{Lo}]/u.test(text.slice(at + 1, at + 3))

/** Beyond the first plane as two units, which is how JSON writes it, too. */
const escaped = (found: string) =>
  [...Array(found.length).keys()].map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
