// A service with a job, a group and a managed template, and files in memory.
import {ServiceError} from '../../src/errors/cli-error.js'
import {fromPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import type {WizardPorts} from '../../src/wizard/wizard-ports.js'

export const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/doors'
export const THING = 'arn:aws:iot:eu-west-1:123456789012:thing/door-1'
export const TEMPLATE = 'arn:aws:iot:eu-west-1::jobtemplate/AWS-Install-Application:1.0'

export const JOB = structure({
  jobId: 'fw-1',
  status: 'IN_PROGRESS',
  targets: [GROUP],
  targetSelection: 'SNAPSHOT',
  description: 'first',
  timeoutConfig: {},
  schedulingConfig: {},
  jobExecutionsRolloutConfig: {maximumPerMinute: 20},
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 3}]},
  lastUpdatedAt: 1_767_225_600.5,
  jobProcessDetails: {numberOfQueuedThings: 100},
})

export interface FakePorts extends WizardPorts {
  readonly saved: Map<string, Structure>
  kept: string
}

export function fakePorts(): FakePorts {
  const saved = new Map<string, Structure>()
  return {
    saved,
    globals: {},
    clock: () => ({now: Date.UTC(2026, 0, 1), zone: 'Europe/Berlin'}),
    kept: '',
    findJobs: async () => [{value: 'fw-1', label: 'fw-1'}],
    async job(jobId) {
      if (jobId === 'fw-1') return JOB
      throw new ServiceError(
        'ResourceNotFoundException',
        'DescribeJob',
        `Job ${jobId} cannot be found`,
        new Map(),
        undefined,
      )
    },
    document: async () => '{"operation":"reboot"}',
    findTemplates: async () => [{value: TEMPLATE, label: 'AWS-Install-Application'}],
    template: async (arn) => ({
      arn,
      parameters: [
        {key: 'packages', doc: 'Names', optional: false},
        {key: 'runAsUser', doc: 'User', optional: true},
      ],
    }),
    findTargets: async () => [{value: GROUP, label: 'group doors'}],
    countThings: async (targets) => ({things: targets.includes(GROUP) ? 1000 : targets.length, orMore: false}),
    missingTargets: async (targets) => targets.filter((target) => target.endsWith('/gone')),
    readText: async (typed) => (typed === 'file://job.json' ? '{"from":"file"}' : typed),
    readInput: async () => structure({jobId: 'fw-7', targets: [THING], document: '{}', namespaceId: 'ns'}),
    async save(file, input) {
      if (saved.has(file)) return 'There is a file of this name. Choose another'
      saved.set(file, input)
      return undefined
    },
    async keep(answers) {
      this.kept = answers
    },
  }
}

export function structure(plain: object): Structure {
  const value = fromPlain(plain)
  if (value instanceof Map) return value
  throw new Error('not a structure')
}
