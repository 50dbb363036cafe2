// What an update does beyond what it says: whom it reaches, how long the rest takes, whether it ends the job at once.
import {type AbortCriterion, executedCount, failureCount, findAbort} from '../engine/abort.js'
import type {Counts} from '../engine/job.js'
import {abortOdds} from '../forecast/abort-odds.js'
import {readJobPlan} from '../forecast/job-plan.js'
import {type RolloutTime, rolloutState, rolloutTime} from '../forecast/rollout-time.js'
import {isStructure, type Structure} from '../value/value.js'
import {countsOf} from './counts-of.js'
import {durationText} from './duration-text.js'

export interface Effect {
  readonly text: string
  /** Worth a second look. */
  readonly grave: boolean
}

export interface Known {
  /** `job` of DescribeJob's answer. */
  readonly job: Structure
  /** How many things the targets are, where that is known. */
  readonly things?: number | undefined
}

export function effectsOf(known: Known, update: Structure): Effect[] {
  return [
    ...abortEffects(known.job, update),
    ...oddsEffects(known, update),
    ...rolloutEffects(known, update),
    ...timeoutEffects(known.job, update),
    ...retryEffects(update),
    ...replacedEffects(known.job, update),
  ]
}

/** The service looks at the criteria when an execution ends, so "now" is the next one that does. */
function abortEffects(job: Structure, update: Structure): Effect[] {
  const counts = countsOf(job)
  const met = findAbort(readJobPlan(update).abort, counts)
  if (!met) return []
  const [failed, ended] = [failureCount(met.failureType, counts), executedCount(counts)]
  const share = `${percent(failed, ended)} ${met.failureType === 'ALL' ? 'failed' : met.failureType} already`
  return [grave(`${share} (${failed} of ${ended}): this would cancel the job with the next execution that ends`)]
}

/** As far as the failures so far say: of a few nothing is said. */
function oddsEffects({job, things}: Known, update: Structure): Effect[] {
  const counts = countsOf(job)
  const ended = executedCount(counts)
  if (!update.has('abortConfig') || things === undefined || ended < TELLING || ended >= things) return []
  if (findAbort(readJobPlan(update).abort, counts)) return []
  const odds = [job, update].map((one) => cancelOdds(readJobPlan(one).abort, counts, things))
  const [before, after] = odds.map((chance) => (chance === undefined ? undefined : `${Math.round(chance * 100)} %`))
  if (before === undefined || after === undefined) return []
  const failing = percent(failureCount('ALL', counts), ended)
  return [mild(`Chance that its criteria cancel it, if ${failing} fail as before: ${before} → ${after}`)]
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

function rolloutEffects({job, things}: Known, update: Structure): Effect[] {
  if (!update.has('jobExecutionsRolloutConfig')) return []
  if (things === undefined) return [mild('The new rate holds for things that are not notified yet')]
  const state = rolloutState(things, countsOf(job))
  if (state.left === 0)
    return [mild(`Every thing is notified already (${things} in all), so the new rate changes nothing`)]
  const [before, after] = [job, update].map((one) => timeText(rolloutTime(readJobPlan(one).rollout, state)))
  return [mild(`Rollout to the remaining ${state.left} things: ${before} → ${after}`)]
}

/** One minute's batch is sent at once, as far as is known. */
export const timeText = ({minutes, atLeast}: RolloutTime) =>
  `${atLeast ? 'at least ' : ''}${durationText(minutes > 1 ? minutes : 0)}`

function timeoutEffects(job: Structure, update: Structure): Effect[] {
  const {IN_PROGRESS: running} = countsOf(job)
  if (!update.has('timeoutConfig') || running === 0) return []
  const which =
    running === 1 ? '1 execution in progress keeps its timer' : `${running} executions in progress keep theirs`
  return [mild(`timeoutConfig: ignored for what has started: ${which}`)]
}

function retryEffects(update: Structure): Effect[] {
  return update.has('jobExecutionsRetryConfig')
    ? [grave('Retries are switched off, and cannot be switched on again')]
    : []
}

/** A member that is given replaces the stored one whole, which surprises those who meant to add to it. */
function replacedEffects(job: Structure, update: Structure): Effect[] {
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
