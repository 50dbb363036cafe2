// A word that is not in a fixed set: the error says so and names the nearest.
import {UsageError} from '../errors/cli-error.js'
import {nearest} from '../text/nearest.js'

/**
 * @param argument the flag, or `operation`
 * @param hints in place of the list of choices
 */
export function invalidChoice(
  argument: string,
  value: string,
  choices: readonly string[],
  hints: readonly string[] = choices.length <= 10 ? [`Valid choices are: ${choices.join(', ')}`] : [],
): UsageError {
  const near = nearChoices(value, choices)
  const suggestion = near.length === 0 ? [] : ['', 'Maybe you meant:', '', ...near.map((one) => `  * ${one}`)]
  return new UsageError([`argument ${argument}: Found invalid choice '${value}'`, ...suggestion], {hints})
}

/** What may be meant by the word: the nearest, else all that go on from it. */
export function nearChoices(value: string, choices: readonly string[]): readonly string[] {
  const close = nearest(value, choices)
  if (close !== undefined) return [close]
  return choices.filter((choice) => value !== '' && choice.startsWith(`${value}-`))
}
