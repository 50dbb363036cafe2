// Times and windows in words → the answers that are kept, and how they were understood. Knows no questions.

import {nextOpening} from '../engine/windows.js'
import {known} from '../members/known.js'
import {CreateJobRequest} from '../model/iot/job.js'
import {FORESEEN_MS, momentEcho, shiftWarning, windowEcho} from '../timetable/schedule-echo.js'
import {momentText, readMoment} from '../value/moment.js'
import type {Structure} from '../value/value.js'
import type {WizardPorts} from './wizard-ports.js'

type Clock = ReturnType<WizardPorts['clock']>

/** ISO 8601 stays as it is typed. @throws UsageError where the words are not understood */
export async function readTime(typed: string, title: string, clock: Clock): Promise<string> {
  if (typed === '') return ''
  if (readMoment(typed)) return typed
  const {readWhen} = await import('../timetable/read-when.js')
  return momentText(readWhen(typed, clock, title).at)
}

/** In the zone that was typed, where there was one. */
export async function timeEcho(answer: string, typed: string, title: string, clock: Clock): Promise<string[]> {
  const moment = readMoment(answer)
  if (!moment) return []
  const isIso = readMoment(typed) !== undefined
  const {zone} = isIso ? clock : (await import('../timetable/read-when.js')).readWhen(typed, clock, title)
  return [momentEcho({at: moment.at, zone}, clock.now)]
}

/** `cron(0 1 ? * SUN *) for 120`; cron stays as it is typed. @throws UsageError where the words are not understood */
export async function readOpening(typed: string, title: string, input: Structure, clock: Clock): Promise<string> {
  if (WINDOW.test(typed)) return typed
  const {cron} = await windowIn(typed, title, input, clock)
  return `${cron.startTime} for ${cron.durationInMinutes}`
}

const WINDOW = /^(cron\(.*\))(?: for (\d+))?$/i

export function windowParts(answer: string): {readonly cron: string; readonly minutes: string | undefined} {
  const [, cron = answer, minutes] = WINDOW.exec(answer) ?? []
  return {cron, minutes}
}

/** Words are echoed in their zone, with what summer time does to them; cron in the zone of the user, once it is whole. */
export async function openingEcho(typed: string, title: string, input: Structure, clock: Clock): Promise<string[]> {
  if (WINDOW.test(typed)) return cronEcho(input, clock)
  const {words, cron} = await windowIn(typed, title, input, clock)
  const until = readMoment(scheduling(input).endTime ?? '')?.at ?? startOf(input, clock) + FORESEEN_MS
  const shifts = shiftWarning(words, cron, until).map((shift) => `Summer time: ${shift}`)
  return [windowEcho(cron, words, clock.now), ...shifts]
}

/** Nothing before it is known how long the window stays open. */
export function cronEcho(input: Structure, clock: Clock): string[] {
  const [{startTime, durationInMinutes} = {}] = scheduling(input).maintenanceWindows ?? []
  if (startTime === undefined || durationInMinutes === undefined) return []
  const window = {startTime, durationInMinutes}
  const first = nextOpening([window], startOf(input, clock))
  return first === undefined ? [] : [windowEcho({...window, first}, clock, clock.now)]
}

/** At the offset that the zone has when the job begins. */
async function windowIn(typed: string, title: string, input: Structure, clock: Clock) {
  const [{readWindow}, {windowCron}] = await Promise.all([
    import('../timetable/window-words.js'),
    import('../timetable/window-cron.js'),
  ])
  const words = readWindow(typed, clock.zone, title)
  return {words, cron: windowCron(words, startOf(input, clock), title)}
}

const scheduling = (input: Structure) => known(CreateJobRequest, input).schedulingConfig ?? {}

const startOf = (input: Structure, {now}: Clock): number => readMoment(scheduling(input).startTime ?? '')?.at ?? now
