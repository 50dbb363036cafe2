// Advice on abort criteria that can never fire, or only when it is too late.

import {hastyAbort} from '../../forecast/abort/hasty-abort.js'
import {numberAt, type Shaped, structureAt, structuresAt} from '../../members/shaped.js'
import type {AbortCriteria} from '../../model/iot/configuration.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule, type RuleInput} from '../rule.js'
import {thingsTargeted} from '../target-count.js'

type Criterion = Shaped<typeof AbortCriteria>
type CriterionPath = readonly ['abortConfig', 'criteriaList', number]

export const checkAbort: Rule = ({input}) => {
  const criteria = structuresAt(structureAt(input, 'abortConfig'), 'criteriaList')
  if (criteria.length === 0) return []
  const things = thingsTargeted(input)
  return criteria.flatMap(([index, criterion]) => {
    const path = ['abortConfig', 'criteriaList', index] as const
    const unreachable = checkReach(criterion, path, things, attemptsIn(input))
    const hasty = unreachable.length > 0 ? [] : checkHaste(criterion, path, things)
    return [...unreachable, ...checkThreshold(criterion, path), ...hasty]
  })
}

function attemptsIn(input: RuleInput): number | undefined {
  const config = structureAt(input, 'jobExecutionsRetryConfig')
  if (!config) return input.has('jobTemplateArn') ? undefined : 1
  const numbers = structuresAt(config, 'criteriaList').map(([, one]) => numberAt(one, 'numberOfRetries') ?? 0)
  return numbers.reduce((sum, number) => sum + number, 1)
}

function checkReach(
  criterion: Criterion,
  path: CriterionPath,
  things: number | undefined,
  attempts: number | undefined,
): Problem[] {
  const least = numberAt(criterion, 'minNumberOfExecutedThings')
  if (least === undefined || things === undefined || attempts === undefined || least <= things * attempts) return []
  const expected = {most: things * attempts, things, attempts}
  return [problemAt('W361', [...path, 'minNumberOfExecutedThings'], {value: least, expected})]
}

const checkThreshold = (criterion: Criterion, path: CriterionPath): Problem[] =>
  numberAt(criterion, 'thresholdPercentage') === 100 ? [problemAt('W362', [...path, 'thresholdPercentage'])] : []

/** Of a threshold of everything W362 says enough. */
function checkHaste(criterion: Criterion, path: CriterionPath, things = Infinity): Problem[] {
  const threshold = numberAt(criterion, 'thresholdPercentage')
  const least = numberAt(criterion, 'minNumberOfExecutedThings')
  if (threshold === undefined || least === undefined || threshold >= 100) return []
  const hasty = hastyAbort(threshold, least)
  if (!hasty) return []
  const {chance, failing, better} = hasty
  const expected = {chance: Math.floor(chance * 100), failing: Math.round(failing * 100_000) / 1000}
  return [
    problemAt('W369', [...path, 'minNumberOfExecutedThings'], {value: least, expected, fix: waitFor(better, things)}),
  ]
}

const waitFor = (better: number | undefined, things: number) =>
  better === undefined || better > things
    ? 'Raise the threshold: the job has too few executions to tell a bad rollout from bad luck'
    : `Wait for more executions, such as minNumberOfExecutedThings ${better}`
