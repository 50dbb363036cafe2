// Maintenance windows: of continuous jobs only, each with a cron expression that can be read.
import type {TargetSelection} from '../../engine/job.js'
import type {Window} from '../../engine/windows.js'
import {CreateJob} from '../../model/iot/operations.js'
import type {Request} from '../../validation/rule.js'
import {checkWindows as findProblems} from '../../validation/rules/windows.js'
import {refuseBy, requestOf, type Sentences} from './refuse.js'

const SELECTION: Sentences = {
  E391: 'TargetSelection is invalid. MaintenanceWindow cannot be used with SNAPSHOT job.',
}
const CRON: Sentences = {
  E392: ({value, expected}) => `Invalid MaintenanceWindow startTime ${value}: ${expected.reason}.`,
}

/** The windows may come from a template, so this is asked of the job as it will be. */
export function checkWindows(maintenanceWindows: readonly Window[] = [], targetSelection: TargetSelection): void {
  if (maintenanceWindows.length === 0) return
  refuseBy(findProblems, SELECTION, requestOf(CreateJob, {targetSelection, schedulingConfig: {maintenanceWindows}}))
}

export const checkCrons = (request: Request) => refuseBy(findProblems, CRON, request)
