// Maintenance windows: of continuous jobs only, each with a cron expression that can still occur.
import {backwardRanges, lastYearOf, parseCron} from '../../engine/cron-expression.js'
import {listAt, structureAt, structuresAt, textAt} from '../../members/shaped.js'
import type {Problem} from '../problem.js'
import {type InputPath, problemAt, type Rule} from '../rule.js'

const PARENT = 'schedulingConfig'
const MEMBER = 'maintenanceWindows'

export const checkWindows: Rule = ({operation, input, context: {now}}) => {
  if (operation.name !== 'CreateJob')
    return structuresAt(input, MEMBER).flatMap(([index, window]) =>
      checkCron(textAt(window, 'startTime'), [MEMBER, index, 'startTime'], now),
    )
  const config = structureAt(input, PARENT)
  const selection = textAt(input, 'targetSelection') ?? 'SNAPSHOT, the default'
  const misplaced = (listAt(config, MEMBER) ?? []).length > 0 && selection !== 'CONTINUOUS'
  return [
    ...(misplaced ? [problemAt('E391', [PARENT, MEMBER], {expected: {selection}})] : []),
    ...structuresAt(config, MEMBER).flatMap(([index, window]) =>
      checkCron(textAt(window, 'startTime'), [PARENT, MEMBER, index, 'startTime'], now),
    ),
  ]
}

function checkCron(text: string | undefined, path: InputPath, now: number): Problem[] {
  if (!text) return []
  const cron = parseCron(text)
  if (typeof cron === 'string') return [problemAt('E392', path, {value: text, expected: {reason: cron}})]
  const lastYear = lastYearOf(cron)
  const problems = backwardRanges(cron).map((range) => problemAt('W394', path, {value: text, expected: {range}}))
  if (lastYear < new Date(now).getUTCFullYear())
    problems.push(problemAt('W393', path, {value: text, expected: {year: lastYear}}))
  return problems
}
