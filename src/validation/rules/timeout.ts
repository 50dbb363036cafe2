// timeoutConfig: present means that a number is, and an update reaches only what starts later.
import {problem} from '../problem.js'
import {type Rule, structureAt} from '../rule.js'

const PATH = ['timeoutConfig', 'inProgressTimeoutInMinutes'] as const

export const checkTimeout: Rule = ({operation, input}) => {
  const config = structureAt(input, 'timeoutConfig')
  if (!config) return []
  // A member that is misspelt is reported as that; saying that the right one is missing would be saying it twice.
  if (!config.has('inProgressTimeoutInMinutes')) return config.size === 0 ? [problem('E371', PATH)] : []
  return operation.name === 'UpdateJob' ? [problem('N372', PATH)] : []
}
