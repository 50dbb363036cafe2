// timeoutConfig: present means that a number is, and an update reaches only what starts later.

import {structureAt} from '../../members/shaped.js'
import {problemAt, type Rule} from '../rule.js'

const PATH = ['timeoutConfig', 'inProgressTimeoutInMinutes'] as const

export const checkTimeout: Rule = ({operation, input}) => {
  const config = structureAt(input, 'timeoutConfig')
  if (!config) return []
  // A member that is misspelt is reported as that; saying that the right one is missing would be saying it twice.
  if (!config.has('inProgressTimeoutInMinutes')) return config.size === 0 ? [problemAt('E371', PATH)] : []
  return operation.name === 'UpdateJob' ? [problemAt('N372', PATH)] : []
}
