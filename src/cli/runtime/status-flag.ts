// `--status failed,TIMED_OUT`, given once or often, in any case → statuses of executions.
import {invalidChoice} from '../../arguments/choice-error.js'
import {JobExecutionStatus} from '../../model/iot/scalars.js'

/** @throws UsageError for a word that is not a status */
export function readStatuses(
  typed: readonly string[] | undefined,
  choices: readonly string[] = JobExecutionStatus.enum,
): readonly string[] | undefined {
  const words = typed?.flatMap((text) => text.split(',')).filter((word) => word !== '')
  return words?.map((word) => {
    const status = word.toUpperCase()
    if (choices.includes(status)) return status
    throw invalidChoice('--status', word, choices)
  })
}
