// Runs parsers over mutated texts. Errors that say what is wrong with the text are right; all others are crashes.
import {BadValue} from '../../src/arguments/bad-value.js'
import {CliError} from '../../src/errors/cli-error.js'
import {JsonSyntaxError} from '../../src/value/json/json-parse.js'
import {cpuClock} from './in-time.js'
import {mutatedText, numbersFrom} from './mutated-texts.js'
import {PARSERS} from './parsers.js'

export interface Figures {
  readonly texts: number
  readonly crashes: readonly string[]
  /** What the slowest text takes of each parser, in milliseconds of CPU time. */
  readonly slowest: Readonly<Record<string, number>>
}

export const LONGEST = 64 * 1024

export function runMutated(texts: number, seed: number): Figures {
  const next = numbersFrom(seed)
  const names = Object.keys(PARSERS)
  const crashes: string[] = []
  const slowest = new Map<string, number>()
  for (let i = 0; i < texts; i++) {
    const name = names[i % names.length] ?? ''
    const text = mutatedText(next, LONGEST)
    const clock = cpuClock()
    const crash = outcome(name, text)
    if (crash !== undefined) crashes.push(crash)
    const spent = clock()
    const most = slowest.get(name) ?? 0
    if (spent > most) slowest.set(name, Math.max(most, again(name, text, spent)))
  }
  return {texts, crashes, slowest: Object.fromEntries(slowest)}
}

/** The least of a few runs: the first of a long text has code compiled, which counts as its own time. */
function again(name: string, text: string, first: number): number {
  let least = first
  for (let runs = 0; runs < 3; runs++) {
    const clock = cpuClock()
    outcome(name, text)
    least = Math.min(least, clock())
  }
  return least
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
