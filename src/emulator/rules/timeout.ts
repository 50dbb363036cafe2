// The in-progress timer: a number of minutes up to a week, and none of the model's own refusals.
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

export function checkTimeout(timeout: JobConfig['timeoutConfig']): void {
  if (!timeout) return
  const {inProgressTimeoutInMinutes: minutes} = timeout
  if (minutes !== undefined && minutes >= 1 && minutes <= MAX_MINUTES) return
  throw invalidRequest(`Provide valid timeout value, inProgressTimeoutInMinutes cannot be ${minutes ?? 'null'}.`)
}

const MAX_MINUTES = 10_080
