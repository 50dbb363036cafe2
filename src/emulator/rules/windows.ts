// Maintenance windows: of continuous jobs only, each with a cron expression that can be read.
import type {TargetSelection} from '../../engine/job.js'
import type {Window} from '../../engine/windows.js'
import {parseCron} from '../../validation/cron.js'
import {invalidRequest} from '../service-exception.js'

/** The windows may come from a template, so this is asked of the job as it will be. */
export function checkWindows(windows: readonly Window[] | undefined, selection: TargetSelection): void {
  if (windows?.length && selection === 'SNAPSHOT') {
    throw invalidRequest('TargetSelection is invalid. MaintenanceWindow cannot be used with SNAPSHOT job.')
  }
}

export function checkCrons(windows: readonly Window[] | undefined): void {
  for (const {startTime} of windows ?? []) {
    const cron = parseCron(startTime)
    if (typeof cron === 'string') throw invalidRequest(`Invalid MaintenanceWindow startTime ${startTime}: ${cron}.`)
  }
}
