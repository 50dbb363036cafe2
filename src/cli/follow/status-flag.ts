// `--status FAILED,TIMED_OUT`, given once or often → statuses of executions.
import {invalidChoice} from '../../arguments/choice-error.js'
import {JobExecutionStatus} from '../../model/iot/scalars.js'

/** @throws UsageError for a word that is no status */
export function readStatuses(
  typed: readonly string[] | undefined,
  choices: readonly string[] = JobExecutionStatus.enum,
): readonly string[] | undefined {
  const words = typed?.flatMap((text) => text.split(',')).filter((word) => word !== '')
  for (const word of words ?? []) {
    if (!choices.includes(word)) {
      throw invalidChoice('--status', word, choices)
    }
  }
  return words
}
