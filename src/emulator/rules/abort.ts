// Abort criteria: what the model's bounds leave to be said.
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

/** Our choice: a threshold of nothing would end every job at its minimum, whatever happens. */
export function checkAbort(abort: JobConfig['abortConfig']): void {
  for (const {thresholdPercentage} of abort?.criteriaList ?? []) {
    if (thresholdPercentage <= 0) throw invalidRequest('Abort thresholdPercentage should be greater than 0.')
  }
}
