import {describeBounds} from './bound-table.js'

const long = (length: number, unit = 'x') => unit.repeat(length)
const details = (statusDetails: object) => ({statusDetails})
const pairs = (count: number) => details(Object.fromEntries(Array.from({length: count}, (_, i) => [`k${i}`, 'v'])))

describeBounds('of other requests', [
  {
    id: 'iot.CancelJob',
    member: 'reasonCode',
    accepts: [{reasonCode: 'USER_1'}, {reasonCode: long(128, 'R')}],
    refuses: [
      ['E202', {reasonCode: long(129, 'R')}],
      ['E204', {reasonCode: 'user'}],
      ['E204', {reasonCode: 'A-B'}],
      ['E204', {reasonCode: ''}],
    ],
  },
  {
    id: 'iot.CancelJobExecution',
    member: 'thingName',
    accepts: [{thingName: 'a:b_c-1'}, {thingName: long(128)}],
    refuses: [
      ['E202', {thingName: long(129)}],
      ['E204', {thingName: 'a b'}],
      ['E204', {thingName: 'a.b'}],
    ],
  },
  {id: 'iot.CancelJobExecution', member: 'statusDetails', accepts: [pairs(10)], refuses: [['E202', pairs(11)]]},
  {
    id: 'iot-jobs-data.UpdateJobExecution',
    member: 'statusDetails.k',
    accepts: [details({k: long(1024)}), details({'a:b_c-1': 'v'})],
    refuses: [
      ['E202', details({k: long(1025)})],
      ['E105', details({k: ''})],
      ['E204', details({k: 'a\nb'})],
    ],
  },
  {
    id: 'iot-jobs-data.UpdateJobExecution',
    member: 'statusDetails["a.b"]',
    accepts: [],
    refuses: [['E204', details({'a.b': 'v'})]],
  },
  {
    id: 'iot-jobs-data.UpdateJobExecution',
    member: 'stepTimeoutInMinutes',
    accepts: [1, 10_080, -1].map((stepTimeoutInMinutes) => ({stepTimeoutInMinutes})),
    refuses: (
      [
        ['E207', 0],
        ['E207', -2],
        ['E201', 10_081],
      ] as const
    ).map(([code, stepTimeoutInMinutes]) => [code, {stepTimeoutInMinutes}]),
  },
  {
    id: 'iot-jobs-data.DescribeJobExecution',
    member: 'jobId',
    accepts: [{jobId: '$next'}, {jobId: long(100)}],
    refuses: ['a.b', '$nextt', 'x$next'].map((jobId) => ['E204', {jobId}]),
  },
  {
    id: 'iot.DescribeManagedJobTemplate',
    member: 'templateVersion',
    accepts: [{templateVersion: '1.0'}],
    refuses: ['0.1', 'v1', '1.0-beta'].map((templateVersion) => ['E204', {templateVersion}]),
  },
  {
    id: 'iot.ListJobs',
    member: 'maxResults',
    accepts: [{maxResults: 1}, {maxResults: 250}],
    refuses: [['E201', {maxResults: 251}]],
  },
  {
    id: 'iot.ListJobs',
    member: 'thingGroupId',
    accepts: [{thingGroupId: '84dd9b5b-2b98'}],
    refuses: [
      ['E204', {thingGroupId: 'abc_def'}],
      ['E202', {thingGroupId: long(129)}],
    ],
  },
  {
    id: 'iot-jobs-data.StartCommandExecution',
    member: 'executionTimeoutSeconds',
    accepts: [{executionTimeoutSeconds: 1}, {executionTimeoutSeconds: 43_200}],
    refuses: [
      ['E104', {executionTimeoutSeconds: 0}],
      ['E201', {executionTimeoutSeconds: 43_201}],
    ],
  },
  {
    id: 'iot-jobs-data.StartCommandExecution',
    member: 'clientToken',
    accepts: [{clientToken: long(64)}],
    refuses: [
      ['E202', {clientToken: long(65)}],
      ['E204', {clientToken: 'has space'}],
    ],
  },
  {
    id: 'iot-jobs-data.StartCommandExecution',
    member: 'parameters',
    accepts: [{parameters: {p: {S: 'x'}}}],
    refuses: [['E211', {parameters: {}}]],
  },
])
