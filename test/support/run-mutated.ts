// Runs parsers over mutated texts. Errors that say what is wrong with the text are right; all others are crashes.
import {BadValue} from '../../src/arguments/bad-value.js'
import {CliError} from '../../src/errors/cli-error.js'
import {JsonSyntaxError} from '../../src/value/json/json-parse.js'
import {mutatedText, numbersFrom} from './mutated-texts.js'
import {PARSERS} from './parsers.js'

export interface Figures {
  readonly texts: number
  readonly crashes: readonly string[]
  /** The slowest run of each parser, in milliseconds of CPU time. */
  readonly slowest: Readonly<Record<string, number>>
}

export const LONGEST = 64 * 1024

export function runMutated(texts: number, seed: number): Figures {
  const next = numbersFrom(seed)
  const names = Object.keys(PARSERS)
  const crashes: string[] = []
  const slowest = new Map<string, number>()
  // What a parser prepares at its first use is not the doing of a text.
  for (const name of names) outcome(name, 'mon 02:00')
  for (let i = 0; i < texts; i++) {
    const name = names[i % names.length] ?? ''
    const text = mutatedText(next, LONGEST)
    const started = process.cpuUsage()
    const crash = outcome(name, text)
    if (crash !== undefined) crashes.push(crash)
    const {user, system} = process.cpuUsage(started)
    const spent = (user + system) / 1000
    if (spent > (slowest.get(name) ?? 0)) slowest.set(name, spent)
  }
  return {texts, crashes, slowest: Object.fromEntries(slowest)}
}

/** @returns what is wrong with the parser, where it does not say what is wrong with the text */
function outcome(name: string, text: string): string | undefined {
  try {
    PARSERS[name]?.(text)
  } catch (error) {
    if (error instanceof BadValue || error instanceof CliError || error instanceof JsonSyntaxError) return undefined
    return `${name} of ${JSON.stringify(text.slice(0, 200))} (${text.length}): ${error}`
  }
  return undefined
}
