// How long a job can take if every device uses up its time: rollout, then the timer of each attempt. Pure.
import type {JobFacts, Rollout} from './job-facts.js'
import type {Progress} from './progress.js'

const MINUTE = 60_000
/** Where no timer ends an execution, a device may be silent for ever; a day is when people want to be told. */
const WITHOUT_TIMER = 24 * 60 * MINUTE
/** What the service itself needs between two steps. */
const SLACK = 5 * MINUTE

/** From the job's start, or now for one that has begun. In milliseconds. */
export function longestTime({job, total, sent}: Progress, now: number): number {
  const waiting = Math.max(0, (job.startsAt ?? now) - now)
  const rollout = rolloutTime(Math.max(0, total - sent), job.rollout)
  const attempts = 1 + retriesOf(job)
  const execution = job.timeoutMinutes === undefined ? WITHOUT_TIMER : job.timeoutMinutes * MINUTE * attempts
  return waiting + rollout + execution + SLACK
}

/** How long it takes to send so many things, at the pace that the job allows from its beginning. In milliseconds. */
export const rolloutTime = (things: number, rollout: Rollout): number => minutesFor(things, rollout) * MINUTE

function retriesOf({retries}: JobFacts): number {
  return Math.min(
    10,
    retries.reduce((total, {numberOfRetries}) => total + numberOfRetries, 0),
  )
}

/** The rate grows by its factor each time that enough things were sent, up to the maximum. */
function minutesFor(
  things: number,
  {maximumPerMinute, basePerMinute, incrementFactor = 1, increaseEvery}: Rollout,
): number {
  if (basePerMinute === undefined || increaseEvery === undefined || incrementFactor <= 1) {
    return Math.ceil(things / (basePerMinute ?? maximumPerMinute))
  }
  let minutes = 0
  let left = things
  for (let rate = basePerMinute; left > 0; rate = Math.min(maximumPerMinute, rate * incrementFactor)) {
    if (rate >= maximumPerMinute) return Math.ceil(minutes + left / maximumPerMinute)
    minutes += Math.min(left, increaseEvery) / rate
    left -= increaseEvery
  }
  return Math.ceil(minutes)
}
