// When a job starts and ends: the forms of times, their bounds, and what needs what.
import {SCHEDULE_BOUNDS} from '../../engine/schedule-bounds.js'
import type {Problem} from '../../validation/problem.js'
import type {Request} from '../../validation/rule.js'
import {checkSchedule} from '../../validation/rules/schedule.js'
import {refuseBy, type Sentences} from './refuse.js'

const {lead, startWithin, endWithin} = SCHEDULE_BOUNDS
const least = `at least ${lead / 60_000} minutes`
const most = (milliseconds: number) => `at most ${milliseconds / 86_400_000} days`

const invalid =
  (what: string) =>
  ({path}: Problem) =>
    `Invalid ${path.at(-1)}: it must be ${what}.`

const SENTENCES: Sentences = {
  E381: ({path, value}) => `Invalid ${path.at(-1)}: ${value} is not a date and time.`,
  E382: invalid(`${least} from now`),
  E383: invalid(`${most(startWithin)} from now`),
  E384: invalid(`${least} from now`),
  E385: invalid(`${most(endWithin)} from now`),
  E386: invalid(`${least} after startTime`),
  E387: invalid(`${most(endWithin)} after startTime`),
}

export const checkScheduling = (request: Request) => refuseBy(checkSchedule, SENTENCES, request)
