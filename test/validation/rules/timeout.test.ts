import {describeRule} from '../rule-table.js'

const MEMBER = 'timeoutConfig.inProgressTimeoutInMinutes'

describeRule('rule: timeoutConfig has a number', /^(E371|N372)$/, [
  {title: 'takes a number', changes: {timeoutConfig: {inProgressTimeoutInMinutes: 5}}, finds: []},
  {title: 'misses it', changes: {timeoutConfig: {}}, finds: [`E371 ${MEMBER}`]},
  {title: 'misses it in updates', id: 'iot.UpdateJob', changes: {timeoutConfig: {}}, finds: [`E371 ${MEMBER}`]},
  {
    title: 'notes whom an update reaches',
    id: 'iot.UpdateJob',
    changes: {timeoutConfig: {inProgressTimeoutInMinutes: 5}},
    finds: [`N372 ${MEMBER}`],
  },
])
