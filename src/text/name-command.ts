// One of our commands that takes a name → the line that is printed for people to paste. The name may be any text.
import {shellName} from './shell-quote.js'

/**
 * @param command its words: `watch`
 * @param flags what stands behind the name, ready for the shell and with a blank before each: ` --local`
 */
export const nameCommand = (command: string, name: string, flags = '') => namesCommand(command, [name], flags)

/** The same for a command that takes several. */
export function namesCommand(command: string, names: readonly string[], flags = ''): string {
  const words = names.map(shellName)
  const text = words.join(' ')
  return words.some((word) => word.startsWith('-'))
    ? `iotjobs ${command}${flags} -- ${text}`
    : `iotjobs ${command} ${text}${flags}`
}

/** A flag with a name behind it, as a shell and our scanner take it: a name may begin with a dash. */
export function nameFlag(flag: string, name: string): string {
  const word = shellName(name)
  return word.startsWith('-') ? `${flag}=${word}` : `${flag} ${word}`
}
