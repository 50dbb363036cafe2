// Codes of start, end and maintenance windows.
import type {CodeTable} from './code.js'

const SCHEDULE = 'API Reference, SchedulingConfig'
const DETAILS = 'Developer Guide, job configurations'

export const schedule = {
  E381: {
    rule: 'time-form',
    title: 'A text is not a time',
    says: '{value} is not a date and time',
    explanation: 'Times are written as 2027-02-01T08:00:00Z, 2027-02-01 08:00 (UTC) or 2027-02-01T08:00+02:00.',
    fix: 'Write the time as YYYY-MM-DDTHH:MM:SSZ',
    source: DETAILS,
  },
  E382: {
    rule: 'start-early',
    title: 'The start is too early',
    says: '{value} is {distance}; it must be at least 30 minutes from now',
    explanation: 'The service needs half an hour to prepare a scheduled job. Without startTime a job starts at once.',
    fix: 'Choose a later time, or leave startTime out to start at once',
    source: SCHEDULE,
  },
  E383: {
    rule: 'start-late',
    title: 'The start is too late',
    says: '{value} is more than a year from now',
    explanation: 'A job can be scheduled at most one year ahead.',
    fix: 'Choose an earlier time',
    source: SCHEDULE,
  },
  E384: {
    rule: 'end-early',
    title: 'The end is too early',
    says: '{value} is {distance}; it must be at least 30 minutes from now',
    explanation: 'A job must have at least half an hour.',
    fix: 'Choose a later time',
    source: SCHEDULE,
  },
  E385: {
    rule: 'end-late',
    title: 'The end is too late',
    says: '{value} is more than two years from now',
    explanation: 'A job can last at most two years.',
    fix: 'Choose an earlier time',
    source: SCHEDULE,
  },
  E386: {
    rule: 'span-short',
    title: 'The job would last too short a time',
    says: '{value} is less than 30 minutes after startTime, {start}',
    explanation: 'At least half an hour must lie between startTime and endTime.',
    fix: 'Choose a later time',
    source: SCHEDULE,
  },
  E387: {
    rule: 'span-long',
    title: 'The job would last too long',
    says: '{value} is more than two years after startTime, {start}',
    explanation: 'At most two years may lie between startTime and endTime.',
    fix: 'Choose an earlier time',
    source: SCHEDULE,
  },
  E388: {
    rule: 'end-behavior-alone',
    title: 'endBehavior is given without endTime',
    says: 'needs endTime, without which it has no effect',
    explanation: 'endBehavior says what happens to unfinished executions at endTime.',
    fix: 'Add endTime, or remove endBehavior',
    source: DETAILS,
  },
  W389: {
    rule: 'time-near-bound',
    title: 'A time is within a day of the bound',
    says: '{value} is within a day of the latest time allowed',
    explanation: 'Whether a year has 365 days or the calendar’s is not stated.',
    fix: 'Choose a time a day earlier to be safe',
    source: 'our choice',
  },
  W390: {
    rule: 'time-epoch',
    title: 'A time is given as a number of seconds',
    says: '{value} is read as seconds since 1970: {time}',
    explanation: 'A number is accepted, but the documentation shows dates.',
    fix: 'Write the time as YYYY-MM-DDTHH:MM:SSZ',
    source: 'our choice',
  },
  E391: {
    rule: 'windows-continuous',
    title: 'Maintenance windows need a continuous job',
    says: 'can be used only with targetSelection CONTINUOUS, not {selection}',
    explanation:
      'Windows recur, so only a continuous job can have them. Without targetSelection a job is a SNAPSHOT job.',
    fix: 'Set targetSelection to CONTINUOUS',
    source: DETAILS + '; observed',
  },
  E392: {
    rule: 'cron',
    title: 'A cron expression is malformed',
    says: '{value}: {reason}',
    explanation:
      'The start of a window is cron(minutes hours day-of-month month day-of-week year), in UTC. One of the two day fields is "?".',
    fix: 'Write it like cron(0 2 ? * SAT *): every Saturday at 02:00 UTC',
    source: DETAILS,
  },
  W393: {
    rule: 'window-past',
    title: 'A maintenance window lies in the past',
    says: '{value} last occurs in {year}, so the window never opens',
    explanation: 'The year field names only years that are over.',
    fix: 'Use * for the year',
    source: 'our choice',
  },
  W394: {
    rule: 'cron-backwards',
    title: 'A range in a cron expression runs backwards',
    says: '{value} has the range {range}, which runs backwards',
    explanation: 'Whether the service lets ranges run over the end of the week or the day is not stated.',
    fix: 'Split the range in two, such as FRI-SAT,SUN-MON',
    source: 'our choice',
  },
} as const satisfies CodeTable
