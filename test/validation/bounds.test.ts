import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {OperationId} from '../../src/model/operations.js'
import {errors, found, GROUP, problemsOf, ROLE, THING} from './inputs.js'

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
const details = (statusDetails: object) => ({statusDetails})
const pairs = (count: number) => details(Object.fromEntries(Array.from({length: count}, (_, i) => [`k${i}`, 'v'])))
const tagged = (count: number) => ({tags: Array.from({length: count}, (_, i) => ({Key: `k${i}`, Value: 'v'}))})
const managed = (documentParameters: object) => ({
  document: undefined,
  jobTemplateArn: 'arn:aws:iot:us-east-1::jobtemplate/AWS-Run-Command:1.0',
  documentParameters: {command: 'true', ...documentParameters},
})

interface Bound {
  readonly id: OperationId
  readonly member: string
  readonly accepts: readonly object[]
  /** Each with the code of its first error. */
  readonly refuses: readonly (readonly [code: string, changes: object])[]
}

const bounds: readonly Bound[] = [
  {
    id: 'iot.CreateJob',
    member: 'jobId',
    accepts: ['a', long(64), 'AZaz09_-'].map((jobId) => ({jobId})),
    refuses: ['a.b', 'a:b', 'a b', '$next', 'jöb', 'a\n']
      .map((jobId): [string, object] => ['E204', {jobId}])
      .concat([
        ['E105', {jobId: ''}],
        ['E202', {jobId: long(65)}],
      ]),
  },
  {
    id: 'iot.CreateJob',
    member: 'targets',
    accepts: [{targets: Array.from({length: 100}, (_, i) => `${THING}${i}`)}],
    refuses: [['E202', {targets: Array.from({length: 101}, (_, i) => `${THING}${i}`)}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'targets[0]',
    accepts: [{targets: [GROUP]}],
    refuses: [['E202', {targets: [THING + long(2048)]}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'document',
    accepts: [{document: `"${long(32_766)}"`}, {document: `"${long(10_000, 'ü')}"`}],
    refuses: [
      ['E202', {document: `"${long(32_767)}"`}],
      ['E203', {document: `"${long(16_384, 'ü')}"`}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'documentSource',
    accepts: [{document: undefined, documentSource: `https://s3.amazonaws.com/bucket/${long(1318)}`}],
    refuses: [
      ['E202', {document: undefined, documentSource: `https://s3.amazonaws.com/bucket/${long(1319)}`}],
      ['E105', {document: undefined, documentSource: ''}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'description',
    accepts: [{description: long(2028)}, {description: long(2028, '😀')}, {description: 'Grüße, 世界 — v1.2 ✓'}],
    refuses: [
      ['E202', {description: long(2029)}],
      ...['a\u0001b', 'a\nb', 'a\tb', 'zero\u200bwidth', 'private\ue000', 'half\ud800', ''].map(
        (description): [string, object] => ['E204', {description}],
      ),
    ],
  },
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
    member: 'targetSelection',
    accepts: [{targetSelection: 'SNAPSHOT'}, {targetSelection: 'CONTINUOUS'}],
    refuses: ['snapshot', 'ROLLING', ''].map((targetSelection) => ['E205', {targetSelection}]),
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
  {
    id: 'iot.CreateJob',
    member: 'jobTemplateArn',
    accepts: [{jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t'}],
    refuses: [
      ['E105', {jobTemplateArn: ''}],
      ['E202', {jobTemplateArn: `arn:${long(1597)}`}],
      ['E204', {jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/a b'}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'documentParameters.command',
    accepts: [managed({command: long(30_720)})],
    refuses: [
      ['E105', managed({command: ''})],
      ['E202', managed({command: long(30_721)})],
      ['E204', managed({command: 'a\nb'})],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: `documentParameters.${long(129)}`,
    accepts: [managed({[long(128)]: 'v'})],
    refuses: [['E202', managed({[long(129)]: 'v'})]],
  },
  {
    id: 'iot.CreateJob',
    member: 'destinationPackageVersions',
    accepts: [{destinationPackageVersions: Array.from({length: 25}, (_, i) => `arn:p${i}`)}],
    refuses: [['E202', {destinationPackageVersions: Array.from({length: 26}, (_, i) => `arn:p${i}`)}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'destinationPackageVersions[0]',
    accepts: [{destinationPackageVersions: ['arn:aws:iot:us-east-1:123456789012:package/P/version/$default']}],
    refuses: [
      ['E204', {destinationPackageVersions: ['P:1.0']}],
      ['E105', {destinationPackageVersions: ['']}],
    ],
  },
  {id: 'iot.CreateJob', member: 'tags', accepts: [tagged(50)], refuses: [['E202', tagged(51)]]},
  {
    id: 'iot.CreateJob',
    member: 'tags[0].Key',
    accepts: ['team name:x/y=1+2-3_4.5@z', 'größe', long(128)].map((Key) => ({tags: [{Key}]})),
    refuses: [
      ['E105', {tags: [{Key: ''}]}],
      ['E202', {tags: [{Key: long(129)}]}],
      ['E204', {tags: [{Key: 'a#b'}]}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'tags[0].Value',
    accepts: ['', long(256)].map((Value) => ({tags: [{Key: 'k', Value}]})),
    refuses: [
      ['E202', {tags: [{Key: 'k', Value: long(257)}]}],
      ['E204', {tags: [{Key: 'k', Value: 'a#b'}]}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'namespaceId',
    accepts: [{namespaceId: 'ns_1'}],
    refuses: ['a.b', 'a b', ''].map((namespaceId) => ['E204', {namespaceId}]),
  },
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
]

describe('validate, bounds of single values', () => {
  for (const {id, member, accepts, refuses} of bounds) {
    it(`${id} ${member}`, () => {
      for (const changes of accepts)
        assert.deepEqual(errors(id, {...changes}), [], JSON.stringify(changes).slice(0, 80))
      for (const [code, changes] of refuses)
        assert.equal(errors(id, {...changes}, {depth: 'bounds'})[0], `${code} ${member}`)
    })
  }

  const suggestions: [id: OperationId, changes: object, fix: string][] = [
    ['iot.DescribeJob', {jobId: 'firmware-update-v2.1.0'}, 'Try "firmware-update-v2-1-0"'],
    ['iot.DescribeJob', {jobId: '$next'}, 'Try "next"'],
    ['iot.CancelJob', {reasonCode: 'too_hot'}, 'Try "TOO_HOT"'],
    ['iot.CancelJob', {comment: 'two\nlines'}, 'Try "two lines"'],
    ['iot.ListJobs', {status: 'CANCELLED'}, 'Did you mean "CANCELED"?'],
    ['iot.ListJobExecutionsForJob', {status: 'TIMED OUT'}, 'Did you mean "TIMED_OUT"?'],
    ['iot.ListJobExecutionsForJob', {status: 'SUCCESS'}, 'Did you mean "SUCCEEDED"?'],
    ['iot.ListJobs', {targetSelection: 'BOTH'}, 'Use one of CONTINUOUS, SNAPSHOT'],
    ['iot.UpdateJob', rate({incrementFactor: 1.55}), 'Did you mean 1.5 or 1.6?'],
    ['iot.ListJobs', {maxResults: 900}, 'Use at most 250'],
    ['iot.DescribeJob', {jobId: ''}, 'Give a value, or leave the member out where it is optional'],
  ]
  for (const [id, changes, fix] of suggestions) {
    it(`suggests: ${fix}`, () => assert.equal(problemsOf(id, {...changes})[0]?.fix, fix))
  }

  it('reports one problem for one value', () => {
    assert.deepEqual(found('iot.DescribeJob', {jobId: `${long(65)}.`}), ['E202 jobId'])
  })

  it('names the source of each bound', () => {
    const sources = [{maximumPerMinute: 1001}, {maximumPerMinute: 0}].map(
      (jobExecutionsRolloutConfig) => problemsOf('iot.UpdateJob', {jobExecutionsRolloutConfig})[0]?.source ?? '',
    )
    assert.match(sources[0] ?? '', /quotas/)
    assert.equal(sources[1], 'service model')
  })
})
