// When a job starts and ends: the forms of times, their bounds, and what needs what.
import {parseMoment, SCHEDULE_BOUNDS} from '../../engine/schedule-time.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

type Scheduling = JobConfig['schedulingConfig']

export function checkScheduling(scheduling: Scheduling, now: number): void {
  if (!scheduling) return
  const start = momentOf('startTime', scheduling.startTime)
  const end = momentOf('endTime', scheduling.endTime)
  const {lead, startWithin, endWithin} = SCHEDULE_BOUNDS
  if (start !== undefined) checkDistance('startTime', start - now, lead, startWithin, 'from now')
  if (end !== undefined) checkDistance('endTime', end - now, lead, endWithin, 'from now')
  if (start !== undefined && end !== undefined)
    checkDistance('endTime', end - start, lead, endWithin, 'after startTime')
  if (scheduling.endBehavior !== undefined && end === undefined) {
    throw invalidRequest('Provide endTime when endBehavior is defined')
  }
}

function momentOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const moment = parseMoment(text)
  if (moment === undefined) throw invalidRequest(`Invalid ${name}: ${text} is not a date and time.`)
  return moment
}

function checkDistance(name: string, distance: number, min: number, max: number, since: string): void {
  if (distance < min) throw invalidRequest(`Invalid ${name}: it must be at least 30 minutes ${since}.`)
  if (distance > max) throw invalidRequest(`Invalid ${name}: it must be at most ${max / DAY} days ${since}.`)
}

const DAY = 86_400_000
