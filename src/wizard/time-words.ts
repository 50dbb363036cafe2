// Times and windows in words → the answers that are kept, and how they were understood. Knows no questions.

import {nextOpening} from '../engine/windows.js'
import {known} from '../members/known.js'
import {CreateJobRequest} from '../model/iot/job.js'
import {momentEcho, windowEcho} from '../timetable/schedule-echo.js'
import {momentText, readMoment} from '../value/moment.js'
import type {Structure} from '../value/value.js'
import {NONE} from './member-question.js'
import type {WizardPorts} from './wizard-ports.js'

type Clock = ReturnType<WizardPorts['clock']>

/** ISO 8601 stays as it is typed. @throws UsageError where the words are not understood */
export async function readTime(typed: string, title: string, clock: Clock): Promise<string> {
  if (typed === NONE || typed === '') return ''
  if (readMoment(typed)) return typed
  const {readWhen} = await import('../timetable/read-when.js')
  return momentText(readWhen(typed, clock, title).at)
}

export function timeEcho(answer: string, {now, zone}: Clock): string[] {
  const moment = readMoment(answer)
  return moment ? [momentEcho({at: moment.at, zone}, now)] : []
}

/** `cron(0 1 ? * SUN *) for 120`; cron stays as it is typed. @throws UsageError where the words are not understood */
export async function readOpening(typed: string, title: string, {now, zone}: Clock): Promise<string> {
  if (WINDOW.test(typed)) return typed
  const [{readWindow}, {windowCron}] = await Promise.all([
    import('../timetable/window-words.js'),
    import('../timetable/window-cron.js'),
  ])
  const {startTime, durationInMinutes} = windowCron(readWindow(typed, zone, title), now, title)
  return `${startTime} for ${durationInMinutes}`
}

const WINDOW = /^(cron\(.*\))(?: for (\d+))?$/i

export function windowParts(answer: string): {readonly cron: string; readonly minutes: string | undefined} {
  const [, cron = answer, minutes] = WINDOW.exec(answer) ?? []
  return {cron, minutes}
}

/** Nothing before it is known how long the window stays open. */
export function openingEcho(input: Structure, {now, zone}: Clock): string[] {
  const {startTime: start, maintenanceWindows: [opening = {}] = []} =
    known(CreateJobRequest, input).schedulingConfig ?? {}
  const {startTime, durationInMinutes} = opening
  if (startTime === undefined || durationInMinutes === undefined) return []
  const window = {startTime, durationInMinutes}
  const first = nextOpening([window], readMoment(start ?? '')?.at ?? now)
  return first === undefined ? [] : [windowEcho({...window, first}, {zone}, now)]
}
