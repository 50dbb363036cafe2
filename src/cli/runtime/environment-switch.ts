// Our own switches in the environment. A value that is neither on nor off is refused: guessing could reach the wrong service.
import {UsageError} from '../../errors/cli-error.js'

const WORDS: Readonly<Record<string, boolean>> = {'': false, '0': false, false: false, '1': true, true: true}

/** @throws UsageError for anything but 1, true, 0, false or nothing */
export function isOn(env: Readonly<Record<string, string | undefined>>, variable: string): boolean {
  const value = env[variable] ?? ''
  const on = Object.hasOwn(WORDS, value.toLowerCase()) ? WORDS[value.toLowerCase()] : undefined
  if (on !== undefined) return on
  throw new UsageError(`${variable} is neither on nor off: '${value}'`, {hints: [`Set ${variable}=1, or unset it`]})
}
