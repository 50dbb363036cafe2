// The in-progress timer: a number of minutes, refused in a sentence of its own rather than as a bound.
import {InProgressTimeoutInMinutes} from '../../model/iot/scalars.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

const {min, max} = InProgressTimeoutInMinutes.documented

export function checkTimeout(timeout: JobConfig['timeoutConfig']): void {
  if (!timeout) return
  const {inProgressTimeoutInMinutes: minutes} = timeout
  if (minutes !== undefined && minutes >= min && minutes <= max) return
  throw invalidRequest(`Provide valid timeout value, inProgressTimeoutInMinutes cannot be ${minutes ?? 'null'}.`)
}
