// The statuses that a device may report; the service sets the others itself.
import {problem} from '../problem.js'
import {type Rule, textAt} from '../rule.js'

const REPORTED = ['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED']
const SET_BY_SERVICE = ['QUEUED', 'TIMED_OUT', 'REMOVED', 'CANCELED']

export const checkDeviceStatus: Rule = ({input}) => {
  const value = textAt(input, 'status')
  if (value === undefined || !SET_BY_SERVICE.includes(value)) return []
  return [problem('E421', ['status'], {value, expected: {words: REPORTED}})]
}
