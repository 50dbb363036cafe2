// The statuses that a device may report; the service sets the others itself.

import {REPORTABLE} from '../../engine/statuses.js'
import {textAt} from '../../members/shaped.js'
import {JobExecutionStatus} from '../../model/iot-jobs-data/scalars.js'
import {problemAt, type Rule} from '../rule.js'

const SET_BY_SERVICE = JobExecutionStatus.enum.filter((status) => !REPORTABLE.some((one) => one === status))

export const checkDeviceStatus: Rule = ({input}) => {
  const value = textAt(input, 'status')
  if (value === undefined || !SET_BY_SERVICE.some((status) => status === value)) return []
  return [problemAt('E421', ['status'], {value, expected: {words: REPORTABLE}})]
}
