// What an update does beyond what it says: whom it reaches, how long the rest takes, whether it ends the job at once.
import {type AbortCriterion, executedCount, failureCount, findAbort} from '../engine/abort.js'
import {countsOf} from '../engine/counters.js'
import type {Counts} from '../engine/job.js'
import {abortOdds} from '../forecast/abort/abort-odds.js'
import {type JobPlan, planOf} from '../forecast/job-plan.js'
import {type RolloutTime, rolloutState, rolloutTime} from '../forecast/rollout-time.js'
import {known} from '../members/known.js'
import type {Shaped} from '../members/shaped.js'
import {Job, UpdateJobRequest} from '../model/iot/job.js'
import {isStructure, type Structure} from '../value/value.js'
import {minutesText} from './minutes-text.js'

export interface Effect {
  readonly text: string
  /** Worth a second look. */
  readonly grave: boolean
}

/** A job as it is, and the update that is meant for it. */
export interface Updated {
  /** `job` of DescribeJob's answer. */
  readonly job: Structure
  /** How many things the targets are, where that is known. */
  readonly things?: number | undefined
  readonly update: Shaped<typeof UpdateJobRequest>
}

export function effectsOf({job, things, update}: Updated): Effect[] {
  const before = known(Job, job)
  const counts = countsOf(before.jobProcessDetails)
  const plans = {before: planOf(before), after: planOf(known(UpdateJobRequest, new Map(update)))}
  const change = {update, things, counts, ...plans}
  return [
    ...abortEffects(change),
    ...oddsEffects(change),
    ...rolloutEffects(change),
    ...timeoutEffects(change),
    ...retryEffects(update),
    ...replacedEffects(job, update),
  ]
}

interface Change {
  readonly update: Updated['update']
  readonly things: number | undefined
  readonly counts: Counts
  readonly before: JobPlan
  readonly after: JobPlan
}

/** The service looks at the criteria when an execution ends, so "now" is the next one that does. */
function abortEffects({counts, after}: Change): Effect[] {
  const met = findAbort(after.abort, counts)
  if (!met) return []
  const [failed, ended] = [failureCount(met.failureType, counts), executedCount(counts)]
  const share = `${percent(failed, ended)} ${met.failureType === 'ALL' ? 'failed' : met.failureType} already`
  return [grave(`${share} (${failed} of ${ended}): this would cancel the job with the next execution that ends`)]
}

/** As far as the failures so far say: of a few nothing is said. */
function oddsEffects({update, things, counts, before, after}: Change): Effect[] {
  const ended = executedCount(counts)
  if (!update.has('abortConfig') || things === undefined || ended < TELLING || ended >= things) return []
  if (findAbort(after.abort, counts)) return []
  const chances = [before, after].map(({abort}) => cancelOdds(abort, counts, things))
  const [was, is] = chances.map((chance) => (chance === undefined ? undefined : `${Math.round(chance * 100)} %`))
  if (was === undefined || is === undefined) return []
  const failing = percent(failureCount('ALL', counts), ended)
  return [mild(`Chance that its criteria cancel it, if ${failing} fail as before: ${was} → ${is}`)]
}

const TELLING = 30
const CELLS = 10_000_000

/** Where failures of several kinds are counted apart, none is shown. */
function cancelOdds(criteria: readonly AbortCriterion[], counts: Counts, things: number): number | undefined {
  const ended = executedCount(counts)
  const [first, ...others] = new Set(criteria.map(({failureType}) => failureType))
  if (first === undefined) return 0
  if (others.length > 0) return undefined
  const failed = failureCount(first, counts)
  return abortOdds({criteria, failing: failed / ended, steps: things - ended, begun: {ended, failed}, budget: CELLS})
    .high
}

function rolloutEffects({update, things, counts, before, after}: Change): Effect[] {
  if (!update.has('jobExecutionsRolloutConfig')) return []
  if (things === undefined) return [mild('The new rate holds for things that are not notified yet')]
  const state = rolloutState(things, counts)
  if (state.left === 0)
    return [mild(`Every thing is notified already (${things} in all), so the new rate changes nothing`)]
  const [was, is] = [before, after].map(({rollout}) => timeText(rolloutTime(rollout, state)))
  return [mild(`Rollout to the ${state.left === 1 ? 'last thing' : `remaining ${state.left} things`}: ${was} → ${is}`)]
}

/** One minute's batch is sent at once, as far as is known. */
export const timeText = ({minutes, atLeast}: RolloutTime) =>
  `${atLeast ? 'at least ' : ''}${minutesText(minutes > 1 ? minutes : 0)}`

function timeoutEffects({update, counts: {IN_PROGRESS: running}}: Change): Effect[] {
  if (!update.has('timeoutConfig') || running === 0) return []
  const which =
    running === 1 ? '1 execution in progress keeps its timer' : `${running} executions in progress keep theirs`
  return [mild(`timeoutConfig: ignored for what has started: ${which}`)]
}

function retryEffects(update: Updated['update']): Effect[] {
  return update.has('jobExecutionsRetryConfig')
    ? [grave('Retries are switched off, and cannot be switched on again')]
    : []
}

/** A member that is given replaces the stored one whole, which surprises those who meant to add to it. */
function replacedEffects(job: Structure, update: Updated['update']): Effect[] {
  return [...update].flatMap(([name, value]) => {
    const stored = job.get(name)
    if (!isStructure(value) || !isStructure(stored)) return []
    const lost = [...stored.keys()].filter((key) => !value.has(key))
    return lost.map((key) =>
      grave(`${name}.${key} is not in the update, and is removed: members are replaced as a whole`),
    )
  })
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 1000) / 10} %`

const grave = (text: string): Effect => ({text, grave: true})
const mild = (text: string): Effect => ({text, grave: false})
