// `--status failed,TIMED_OUT`, given once or often, in any case → statuses of executions.
import {invalidChoice} from '../../arguments/choice-error.js'

/** @throws UsageError for a word that is not a status */
export function readStatuses<Status extends string>(
  typed: readonly string[] | undefined,
  choices: readonly Status[],
): readonly Status[] | undefined {
  const words = typed?.flatMap((text) => text.split(',')).filter((word) => word !== '')
  return words?.map((word) => {
    const status = choices.find((choice) => choice === word.toUpperCase())
    if (status !== undefined) return status
    throw invalidChoice('--status', word, choices)
  })
}
