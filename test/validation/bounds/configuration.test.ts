import {ROLE} from '../inputs.js'
import {describeBounds} from './bound-table.js'

const long = (length: number, unit = 'x') => unit.repeat(length)
const abort = (criterion: object) => ({
  abortConfig: {
    criteriaList: [
      {failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 20, minNumberOfExecutedThings: 1, ...criterion},
    ],
  },
})
const rate = (exponential: object) => ({
  jobExecutionsRolloutConfig: {
    maximumPerMinute: 1000,
    exponentialRate: {
      baseRatePerMinute: 50,
      incrementFactor: 2,
      rateIncreaseCriteria: {numberOfNotifiedThings: 1},
      ...exponential,
    },
  },
})
const retry = (criterion: object) => ({
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 1, ...criterion}]},
})
const windows = (durationInMinutes: unknown) => ({
  targetSelection: 'CONTINUOUS',
  schedulingConfig: {maintenanceWindows: [{startTime: 'cron(0 2 ? * SAT *)', durationInMinutes}]},
})

describeBounds('of configurations', [
  {
    id: 'iot.UpdateJob',
    member: 'presignedUrlConfig.expiresInSec',
    accepts: [60, 3600].map((expiresInSec) => ({presignedUrlConfig: {roleArn: ROLE, expiresInSec}})),
    refuses: [
      ['E201', {presignedUrlConfig: {expiresInSec: 3601}}],
      ['E104', {presignedUrlConfig: {expiresInSec: 59}}],
      ['E103', {presignedUrlConfig: {expiresInSec: 60.5}}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'presignedUrlConfig.roleArn',
    accepts: [{presignedUrlConfig: {roleArn: `arn:aws:iam::123456789012:role/${long(2017)}`}}],
    refuses: [
      ['E105', {presignedUrlConfig: {roleArn: long(19)}}],
      ['E202', {presignedUrlConfig: {roleArn: long(2049)}}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'jobExecutionsRolloutConfig.maximumPerMinute',
    accepts: [1, 51, 1000].map((maximumPerMinute) => ({jobExecutionsRolloutConfig: {maximumPerMinute}})),
    refuses: (
      [
        ['E104', 0],
        ['E104', -1],
        ['E201', 1001],
        ['E103', 1.5],
        ['E209', true],
      ] as const
    ).map(([code, maximumPerMinute]) => [code, {jobExecutionsRolloutConfig: {maximumPerMinute}}]),
  },
  {
    id: 'iot.CreateJob',
    member: 'jobExecutionsRolloutConfig.exponentialRate.baseRatePerMinute',
    accepts: [rate({baseRatePerMinute: 1}), rate({baseRatePerMinute: 999})],
    refuses: [
      ['E104', rate({baseRatePerMinute: 0})],
      ['E201', rate({baseRatePerMinute: 1001})],
    ],
  },
  {
    id: 'iot.UpdateJob',
    member: 'jobExecutionsRolloutConfig.exponentialRate.incrementFactor',
    accepts: [1.1, 1.5, 2, 3.3, 4.9, 5].map((incrementFactor) => rate({incrementFactor})),
    refuses: [
      ['E104', rate({incrementFactor: 1})],
      ['E104', rate({incrementFactor: 1.05})],
      ['E201', rate({incrementFactor: 5.1})],
      ['E206', rate({incrementFactor: 1.55})],
      ['E206', rate({incrementFactor: 1.1000001})],
    ],
  },
  {
    id: 'iot.UpdateJob',
    member: 'jobExecutionsRolloutConfig.exponentialRate.rateIncreaseCriteria.numberOfNotifiedThings',
    accepts: [rate({rateIncreaseCriteria: {numberOfNotifiedThings: 1}})],
    refuses: [
      ['E104', rate({rateIncreaseCriteria: {numberOfNotifiedThings: 0}})],
      ['E210', rate({rateIncreaseCriteria: {numberOfNotifiedThings: 2 ** 31}})],
    ],
  },
  {
    id: 'iot.UpdateJob',
    member: 'abortConfig.criteriaList[0].thresholdPercentage',
    accepts: [0.01, 0.07, 10.9, 10.99, 33.33, 99.99, 100].map((thresholdPercentage) => abort({thresholdPercentage})),
    refuses: [
      ['E201', abort({thresholdPercentage: 100.01})],
      ['E206', abort({thresholdPercentage: 10.999})],
      ['E206', abort({thresholdPercentage: 0.001})],
      ['E208', abort({thresholdPercentage: 0})],
      ['E208', abort({thresholdPercentage: -1})],
      ['E210', abort({thresholdPercentage: Number.NaN})],
      ['E103', abort({thresholdPercentage: '20'})],
    ],
  },
  {
    id: 'iot.UpdateJob',
    member: 'abortConfig.criteriaList[0].failureType',
    accepts: ['FAILED', 'REJECTED', 'TIMED_OUT', 'ALL'].map((failureType) => abort({failureType})),
    refuses: ['CANCELED', 'REMOVED', 'failed'].map((failureType) => ['E205', abort({failureType})]),
  },
  {
    id: 'iot.UpdateJob',
    member: 'abortConfig.criteriaList[0].action',
    accepts: [abort({action: 'CANCEL'})],
    refuses: ['cancel', 'FORCE_CANCEL', 'STOP'].map((action) => ['E205', abort({action})]),
  },
  {
    id: 'iot.UpdateJob',
    member: 'abortConfig.criteriaList[0].minNumberOfExecutedThings',
    accepts: [abort({minNumberOfExecutedThings: 1}), abort({minNumberOfExecutedThings: 1_000_000})],
    refuses: [['E104', abort({minNumberOfExecutedThings: 0})]],
  },
  {
    id: 'iot.CreateJob',
    member: 'timeoutConfig.inProgressTimeoutInMinutes',
    accepts: [1, 10_080].map((inProgressTimeoutInMinutes) => ({timeoutConfig: {inProgressTimeoutInMinutes}})),
    refuses: (
      [
        ['E207', 0],
        ['E207', -1],
        ['E201', 10_081],
        ['E210', 2n ** 63n],
      ] as const
    ).map(([code, inProgressTimeoutInMinutes]) => [code, {timeoutConfig: {inProgressTimeoutInMinutes}}]),
  },
  {
    id: 'iot.CreateJob',
    member: 'jobExecutionsRetryConfig.criteriaList',
    accepts: [retry({})],
    refuses: [
      [
        'E202',
        {
          jobExecutionsRetryConfig: {
            criteriaList: ['FAILED', 'TIMED_OUT', 'FAILED'].map((failureType) => ({failureType, numberOfRetries: 1})),
          },
        },
      ],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'jobExecutionsRetryConfig.criteriaList[0].numberOfRetries',
    accepts: [retry({numberOfRetries: 0}), retry({numberOfRetries: 10})],
    refuses: [
      ['E201', retry({numberOfRetries: 11})],
      ['E104', retry({numberOfRetries: -1})],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'jobExecutionsRetryConfig.criteriaList[0].failureType',
    accepts: [retry({failureType: 'FAILED'})],
    refuses: ['REJECTED', 'timed_out', 'TIMED OUT'].map((failureType) => ['E205', retry({failureType})]),
  },
  {
    id: 'iot.CreateJob',
    member: 'schedulingConfig.maintenanceWindows[0].durationInMinutes',
    accepts: [windows(1), windows(1430)],
    refuses: [
      ['E104', windows(0)],
      ['E201', windows(1431)],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'schedulingConfig.startTime',
    accepts: [],
    refuses: [
      ['E105', {schedulingConfig: {startTime: ''}}],
      ['E202', {schedulingConfig: {startTime: long(65)}}],
    ],
  },
])
