// A word behind `help` → the page that was meant by it. Pure.
import {nearest} from '../../text/nearest.js'
import {helpPages} from './pages.js'

/** What people call the pages. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  environment: ['env', 'envs', 'environments', 'variables', 'vars', 'envvars'],
  'exit-codes': ['exit', 'exits', 'exit-status', 'code', 'codes', 'verdict', 'verdicts'],
  conditions: ['until', 'ok-when', 'expressions'],
  formats: ['output', 'outputs'],
  options: ['flags', 'globals', 'global-flags', 'global-options'],
  operations: ['commands', 'aws', 'api', 'all'],
}

/** Of everything that `help` has and that is not a command. */
export const pageNames: readonly string[] = [...helpPages.map(({name}) => name), 'operations']

/** @returns nothing where the word is near none of the pages */
export function meantPage(word: string): string | undefined {
  const typed = word.toLowerCase().replace(/[\s_]+/g, '-')
  return pageNames.find((name) => name === typed || ALSO[name]?.includes(typed)) ?? nearest(typed, pageNames)
}
