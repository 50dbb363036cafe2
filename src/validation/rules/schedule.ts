// startTime, endTime and endBehavior against each other and the present. Bounds are inclusive, and a year has 365 days:
// neither is stated anywhere, so both are our choice.
import type {Structure} from '../../value/value.js'
import type {ProblemCode} from '../codes.js'
import {type Problem, problem} from '../problem.js'
import {type Rule, structureAt, textAt} from '../rule.js'
import {parseTime, type Time, timeText} from '../time-text.js'

const NAME = 'schedulingConfig'
const LEAST = 30 * 60_000
const DAY = 24 * 60 * 60_000
const YEAR = 365 * DAY

export const checkSchedule: Rule = ({input, context: {now}}) => {
  const config = structureAt(input, NAME)
  if (!config) return []
  const start = readTime(config, 'startTime')
  const end = readTime(config, 'endTime')
  return [
    ...start.problems,
    ...checkFromNow(start.time, 'startTime', now, YEAR, {early: 'E382', late: 'E383'}),
    ...end.problems,
    ...checkFromNow(end.time, 'endTime', now, 2 * YEAR, {early: 'E384', late: 'E385'}),
    ...checkSpan(start.time, end.time),
    ...(config.has('endBehavior') && !config.has('endTime') ? [problem('E388', [NAME, 'endBehavior'])] : []),
  ]
}

type Member = 'startTime' | 'endTime'

interface Moment extends Time {
  readonly text: string
}

function readTime(config: Structure, member: Member): {time?: Moment; problems: Problem[]} {
  const text = textAt(config, member)
  if (!text) return {problems: []}
  const time = parseTime(text)
  if (!time) return {problems: [problem('E381', [NAME, member], {value: text})]}
  const {at, isEpoch} = time
  const epoch = () => problem('W390', [NAME, member], {value: text, expected: {time: timeText(at)}})
  return {time: {at, isEpoch, text}, problems: isEpoch ? [epoch()] : []}
}

function checkFromNow(
  time: Moment | undefined,
  member: Member,
  now: number,
  longest: number,
  codes: {early: ProblemCode; late: ProblemCode},
): Problem[] {
  if (!time) return []
  const path = [NAME, member]
  const value = time.text
  const ahead = time.at - now
  if (ahead < LEAST) {
    const fix = `Choose ${timeText(now + LEAST + 60_000)} or later`
    return [problem(codes.early, path, {value, expected: {distance: distanceText(ahead)}, fix})]
  }
  if (ahead > longest) return [problem(codes.late, path, {value, fix: `Choose ${timeText(now + longest)} or earlier`})]
  return ahead > longest - DAY ? [problem('W389', path, {value})] : []
}

function checkSpan(start: Moment | undefined, end: Moment | undefined): Problem[] {
  if (!start || !end) return []
  const span = end.at - start.at
  if (span >= LEAST && span <= 2 * YEAR) return []
  const short = span < LEAST
  const bound = timeText(start.at + (short ? LEAST : 2 * YEAR))
  const fix = `Choose ${bound} or ${short ? 'later' : 'earlier'}`
  const details = {value: end.text, expected: {start: start.text}, fix}
  return [problem(short ? 'E386' : 'E387', [NAME, 'endTime'], details)]
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
