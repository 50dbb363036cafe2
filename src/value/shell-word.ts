// A word → the text that a shell reads as this word. Knows nothing of commands.

export type Shell = 'posix' | 'powershell'

const PLAIN = /^[A-Za-z0-9_./:=+@%-]+$/

/** PowerShell splits bare words at commas and takes a leading @ for itself; what is not plain is quoted in both. */
export function shellWord(word: string, shell: Shell): string {
  if (PLAIN.test(word) && !(shell === 'powershell' && word.startsWith('@'))) return word
  return `'${word.replaceAll("'", shell === 'posix' ? `'\\''` : "''")}'`
}
