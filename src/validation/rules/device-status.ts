// The statuses that a device may report; the service sets the others itself.

import {textAt} from '../../members/shaped.js'
import {problemAt, type Rule} from '../rule.js'

const REPORTED = ['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED']
const SET_BY_SERVICE = ['QUEUED', 'TIMED_OUT', 'REMOVED', 'CANCELED']

export const checkDeviceStatus: Rule = ({input}) => {
  const value = textAt(input, 'status')
  if (value === undefined || !SET_BY_SERVICE.includes(value)) return []
  return [problemAt('E421', ['status'], {value, expected: {words: REPORTED}})]
}
