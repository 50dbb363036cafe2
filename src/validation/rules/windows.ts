// Maintenance windows: of continuous jobs only, each with a cron expression that can still occur.
import {backwardRanges, lastYearOf, parseCron} from '../../engine/cron-expression.js'
import {type Problem, problem} from '../problem.js'
import {listAt, type Rule, structureAt, structuresIn, textAt} from '../rule.js'

export const checkWindows: Rule = ({operation, input, context: {now}}) => {
  const parent = operation.name === 'CreateJob' ? ['schedulingConfig'] : []
  const holder = parent.length > 0 ? structureAt(input, 'schedulingConfig') : input
  const windows = listAt(holder, 'maintenanceWindows')
  if (!windows) return []
  const path = [...parent, 'maintenanceWindows']
  const selection = textAt(input, 'targetSelection') ?? 'SNAPSHOT, the default'
  const misplaced = parent.length > 0 && windows.length > 0 && selection !== 'CONTINUOUS'
  return [
    ...(misplaced ? [problem('E391', path, {expected: {selection}})] : []),
    ...structuresIn(windows).flatMap(([index, window]) =>
      checkCron(textAt(window, 'startTime'), [...path, index], now),
    ),
  ]
}

function checkCron(text: string | undefined, window: readonly (string | number)[], now: number): Problem[] {
  if (!text) return []
  const path = [...window, 'startTime']
  const cron = parseCron(text)
  if (typeof cron === 'string') return [problem('E392', path, {value: text, expected: {reason: cron}})]
  const lastYear = lastYearOf(cron)
  const problems = backwardRanges(cron).map((range) => problem('W394', path, {value: text, expected: {range}}))
  if (lastYear < new Date(now).getUTCFullYear())
    problems.push(problem('W393', path, {value: text, expected: {year: lastYear}}))
  return problems
}
