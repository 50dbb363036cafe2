// startTime, endTime and endBehavior against each other and the present. Bounds are inclusive, and a year has 365 days:
// neither is stated anywhere, so both are our choice.

import {SCHEDULE_BOUNDS} from '../../engine/schedule-bounds.js'
import {type Shaped, structureAt, textAt} from '../../members/shaped.js'
import type {SchedulingConfig} from '../../model/iot/configuration.js'
import {isUtc, zoneTimeText} from '../../text/zone-time.js'
import {DAY} from '../../value/milliseconds.js'
import {type Moment, momentText, readMoment} from '../../value/moment.js'
import type {ProblemCode} from '../codes.js'
import type {ValidationContext} from '../context.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const NAME = 'schedulingConfig'
const {lead, startWithin, endWithin} = SCHEDULE_BOUNDS

export const checkSchedule: Rule = ({input, context: {now, zone}}) => {
  const config = structureAt(input, NAME)
  if (!config) return []
  const start = readTime(config, 'startTime', zone)
  const end = readTime(config, 'endTime', zone)
  return [
    ...start.problems,
    ...checkFromNow(start.time, 'startTime', now, startWithin, {early: 'E382', late: 'E383'}),
    ...end.problems,
    ...checkFromNow(end.time, 'endTime', now, endWithin, {early: 'E384', late: 'E385'}),
    ...checkSpan(start.time, end.time),
    ...(config.has('endBehavior') && !config.has('endTime') ? [problemAt('W388', [NAME, 'endBehavior'])] : []),
  ]
}

type Member = 'startTime' | 'endTime'

interface Written extends Moment {
  readonly text: string
}

function readTime(
  config: Shaped<typeof SchedulingConfig>,
  member: Member,
  zone: ValidationContext['zone'],
): {time?: Written; problems: Problem[]} {
  const text = textAt(config, member)
  if (!text) return {problems: []}
  const time = readMoment(text)
  if (!time) return {problems: [problemAt('E381', [NAME, member], {value: text})]}
  return {time: {...time, text}, problems: [...checkForm(time, text, member), ...checkZone(time, text, member, zone)]}
}

const checkForm = ({at, isEpoch}: Moment, text: string, member: Member): Problem[] =>
  isEpoch ? [problemAt('W390', [NAME, member], {value: text, expected: {time: momentText(at)}})] : []

function checkZone({at, hasZone}: Moment, text: string, member: Member, zoneOf: ValidationContext['zone']): Problem[] {
  const zone = hasZone ? undefined : zoneOf?.()
  if (zone === undefined || isUtc(zone)) return []
  return [problemAt('N395', [NAME, member], {value: text, expected: {local: zoneTimeText(at, zone)}})]
}

function checkFromNow(
  time: Written | undefined,
  member: Member,
  now: number,
  longest: number,
  codes: {early: ProblemCode; late: ProblemCode},
): Problem[] {
  if (!time) return []
  const path = [NAME, member] as const
  const value = time.text
  const ahead = time.at - now
  if (ahead < lead) {
    const fix = `Choose ${momentText(now + lead + 60_000)} or later`
    return [problemAt(codes.early, path, {value, expected: {distance: distanceText(ahead)}, fix})]
  }
  if (ahead > longest)
    return [problemAt(codes.late, path, {value, fix: `Choose ${momentText(now + longest)} or earlier`})]
  return ahead > longest - DAY ? [problemAt('W389', path, {value})] : []
}

function checkSpan(start: Written | undefined, end: Written | undefined): Problem[] {
  if (!start || !end) return []
  const span = end.at - start.at
  if (span >= lead && span <= endWithin) return []
  const short = span < lead
  const bound = momentText(start.at + (short ? lead : endWithin))
  const fix = `Choose ${bound} or ${short ? 'later' : 'earlier'}`
  const details = {value: end.text, expected: {start: start.text}, fix}
  return [problemAt(short ? 'E386' : 'E387', [NAME, 'endTime'], details)]
}

function distanceText(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  const length =
    minutes < 120
      ? `${minutes} minutes`
      : minutes < 2880
        ? `${Math.floor(minutes / 60)} hours`
        : `${Math.floor(minutes / 1440)} days`
  return milliseconds < 0 ? `${length} ago` : `${length} from now`
}
