// The flags that said where to send → the words that every printed command carries, so that what is pasted reaches the
// same place. Only what was typed: the environment stays in force by itself.
import {addressText} from '../text/address-text.js'
import {type Shell, shellFlag} from '../text/shell-quote.js'
import {type GlobalFlags, globalFlags} from './global-flags.js'

export interface Dialect {
  readonly shell: Shell
  readonly program: 'iotjobs' | 'aws'
}

export const OURS: Dialect = {shell: 'posix', program: 'iotjobs'}

/** @returns ` --local --region eu-west-1`, to stand behind the command's words; empty where nothing was typed */
export function connectionFlags(globals: GlobalFlags, {shell, program}: Dialect = OURS): string {
  const known = globalFlags.filter(({connects}) => connects === 'aws' || connects === program)
  const flags = known.map(({flag, key}) => {
    const value = globals[key]
    if (value === undefined) return ''
    if (typeof value !== 'string') return ` ${flag}`
    return ` ${shellFlag(flag, key === 'endpointUrl' ? addressText(value) : value, shell)}`
  })
  return flags.join('')
}
