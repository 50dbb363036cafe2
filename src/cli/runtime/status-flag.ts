// `--status failed,timed-out`, given once or often, in any case → statuses of executions.

import {invalidChoice} from '../../arguments/choice-error.js'
import {UsageError} from '../../errors/cli-error.js'

/** @throws UsageError for a word that is not a status, and where there is none */
export function readStatuses<Status extends string>(
  typed: readonly string[] | undefined,
  choices: readonly Status[],
): readonly Status[] | undefined {
  const words = typed?.flatMap((text) => text.split(',')).filter((word) => word !== '')
  if (words?.length === 0) throw new UsageError('argument --status: expected at least one status')
  return words?.map((word) => {
    const name = word.toUpperCase().replaceAll('-', '_')
    const status = choices.find((choice) => choice === name)
    if (status !== undefined) return status
    throw invalidChoice('--status', word, choices)
  })
}
