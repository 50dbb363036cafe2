// A word → the text that a shell reads as this word, for the commands that we print. Knows nothing of commands.

export type Shell = 'posix' | 'powershell'

const PLAIN = /^[A-Za-z0-9_./:=+@%-]+$/
/** Characters that are invisible on a line, or that command the terminal. V8 reads such a pattern where it is used. */
const isUnprintable = (text: string) =>
  /(?![\t\n])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u.test(text)
const BREAKS = /[\t\n]/

/** What is not plain is quoted; what cannot be seen is spelled out, so that the pasted command means the same text. */
export function shellQuote(word: string, shell: Shell = 'posix'): string {
  if (isPlain(word, shell)) return word
  if (isUnprintable(word)) return SPELLED[shell](word)
  return shell === 'posix' ? `'${word.replaceAll("'", `'\\''`)}'` : `'${word.replace(SINGLE_QUOTES, '$&$&')}'`
}

/** The same for a name, whose command has to stay on one line. */
export const shellName = (name: string) => (BREAKS.test(name) ? SPELLED.posix(name) : shellQuote(name))

/** `--profile prod`, and `--profile=-x` for a value that would be read as a flag. */
export const shellFlag = (flag: string, value: string, shell: Shell = 'posix') =>
  value.startsWith('-') ? shellQuote(`${flag}=${value}`, shell) : `${flag} ${shellQuote(value, shell)}`

/** zsh runs `=word`; PowerShell splits bare words at commas, and takes a leading `@` and `--%` for itself. */
const isPlain = (word: string, shell: Shell) =>
  PLAIN.test(word) && !(shell === 'posix' ? word.startsWith('=') : /^@|^--%/.test(word))

/** PowerShell takes typographic quotes for quotes, too. */
const SINGLE_QUOTES = /['\u2018-\u201b]/g

const SPELLED: Readonly<Record<Shell, (word: string) => string>> = {
  posix: (word) => `$'${eachCharacter(word, octets, (character) => character.replace(/['\\]/, '\\$&'))}'`,
  powershell: (word) =>
    `"${eachCharacter(word, units, (character) => character.replace(/["$`\u201c-\u201e]/, '`$&'))}"`,
}

type Spelling = (character: string) => string

const eachCharacter = (word: string, spell: Spelling, keep: Spelling) =>
  [...word].map((character) => (isUnprintable(character) || BREAKS.test(character) ? spell : keep)(character)).join('')

/** Three octal digits a byte: a hexadecimal escape would take the digits that follow with it. */
const octets: Spelling = (character) =>
  [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')

const units: Spelling = (character) =>
  [...Array(character.length).keys()].map((i) => `$([char]${character.charCodeAt(i)})`).join('')
