// A word that is not in a fixed set: the error says so and names the nearest.
import {UsageError} from '../errors/cli-error.js'
import {nearest} from '../value/nearest.js'

/** @param argument the flag, or `operation` */
export function invalidChoice(argument: string, value: string, choices: readonly string[]): UsageError {
  const close = nearest(value, choices)
  const near =
    close === undefined ? choices.filter((choice) => value !== '' && choice.startsWith(`${value}-`)) : [close]
  const suggestion = near.length === 0 ? '' : `\n\nMaybe you meant:\n\n${near.map((one) => `  * ${one}`).join('\n')}`
  return new UsageError(`argument ${argument}: Found invalid choice '${value}'${suggestion}`, {
    hints: choices.length <= 10 ? [`Valid choices are: ${choices.join(', ')}`] : [],
  })
}
