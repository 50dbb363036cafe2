// The words of IoT Jobs and of this program → what they mean. Data alone; sources are AWS's developer guide where none is named.

export interface Concept {
  readonly title: string
  readonly text: string
  readonly rows?: readonly (readonly [name: string, meaning: string])[]
  readonly seeAlso: readonly string[]
  readonly source: string
}

const GUIDE = 'https://docs.aws.amazon.com/iot/latest/developerguide/'

const jobStatuses: Concept = {
  title: 'Statuses of a job',
  text: 'A job is what you create; each thing that it reaches gets an execution with a status of its own.',
  rows: [
    ['SCHEDULED', 'waits for its start time'],
    ['IN_PROGRESS', 'is sent to things, or waits for them; a CONTINUOUS job stays so'],
    ['COMPLETED', 'every execution has ended, however it ended'],
    ['CANCELED', 'by a user, or by its own abort criteria; things that have started may still finish'],
    ['DELETION_IN_PROGRESS', 'is being deleted, which at most ten jobs can be at a time'],
  ],
  seeAlso: ['execution-statuses', 'verdicts', 'continuous'],
  source: `${GUIDE}iot-jobs-lifecycle.html`,
}

const executionStatuses: Concept = {
  title: 'Statuses of an execution',
  text: 'The state of a job on one thing. The first two are open; all others are final.',
  rows: [
    ['QUEUED', 'was sent, and waits for the device to take it'],
    ['IN_PROGRESS', 'the device has taken it; without a timeout it can stay so forever'],
    ['SUCCEEDED', 'the device says so'],
    ['FAILED', 'the device says so; may be tried again'],
    ['REJECTED', 'the device cannot take this job; never tried again'],
    ['TIMED_OUT', 'the device said nothing until its timer ended; may be tried again'],
    ['CANCELED', 'by a user, or with its job'],
    ['REMOVED', 'the thing was deleted, or has left the group'],
  ],
  seeAlso: ['job-statuses', 'attempts', 'update-job-execution.status'],
  source: `${GUIDE}iot-jobs-lifecycle.html`,
}

export const CONCEPTS: Readonly<Record<string, Concept>> = {
  'job-statuses': jobStatuses,
  'execution-statuses': executionStatuses,
  thing: {
    title: 'Things, groups and targets',
    text: 'A thing is a device that is registered in AWS IoT under a name. A thing group has things under one name; a dynamic group has the things that match a query. A target is a thing or a group that a job is for; a job takes up to 100 targets, so larger fleets are addressed by groups.',
    seeAlso: ['execution-statuses', 'continuous', 'create-job.targets'],
    source: `${GUIDE}thing-registry.html`,
  },
  document: {
    title: 'Job document',
    text: 'JSON that says what devices are to do, in the words of their own software. AWS passes it on and fills in placeholders alone, such as those for signed URLs, when a device asks for it.',
    seeAlso: ['create-job.document', 'create-job.documentSource', 'iotjobs render'],
    source: `${GUIDE}iot-jobs.html`,
  },
  template: {
    title: 'Job templates',
    text: 'A document and settings of jobs, kept under a name. Managed templates come from AWS, and have parameters that a job fills in.',
    seeAlso: ['create-job.jobTemplateArn', 'create-job-template', 'iotjobs render'],
    source: `${GUIDE}job-templates.html`,
  },
  rollout: {
    title: 'Rollout',
    text: 'How fast a job is sent, in things per minute; the default is 1000. An exponential rate begins at a base rate and grows each time a number of things have been notified, or have succeeded. A job is sent in one batch a minute.',
    seeAlso: ['abort', 'create-job.jobExecutionsRolloutConfig', 'iotjobs forecast'],
    source: `${GUIDE}jobs-configurations-details.html`,
  },
  abort: {
    title: 'Abort criteria',
    text: 'A job cancels itself when too large a share of its finished executions failed, timed out or were rejected, once a minimum of executions have finished. Things that have not started are then canceled; those in progress continue. Few executions and a low share cancel good rollouts by chance: forecast says how often.',
    seeAlso: ['rollout', 'create-job.abortConfig', 'W369', 'iotjobs forecast'],
    source: `${GUIDE}jobs-configurations-details.html`,
  },
  timeout: {
    title: 'Timeout',
    text: 'The time that a device has from taking a job to its final report, 1 minute to 7 days. Without one, a device that falls silent holds the job IN_PROGRESS forever. A device may set a timer of its own for a step.',
    seeAlso: ['execution-statuses', 'attempts', 'create-job.timeoutConfig'],
    source: `${GUIDE}jobs-configurations-details.html`,
  },
  attempts: {
    title: 'Attempts',
    text: 'With retries, an execution that failed or timed out is followed by a new one with a higher executionNumber, up to 10 times. iotjobs counts things by their latest attempt; the counters of describe-job count executions.',
    seeAlso: ['execution-statuses', 'create-job.jobExecutionsRetryConfig', 'iotjobs retry'],
    source: `${GUIDE}jobs-configurations-details.html`,
  },
  continuous: {
    title: 'CONTINUOUS and SNAPSHOT',
    text: 'A SNAPSHOT job goes to the things that are targets when it is created, and completes. A CONTINUOUS job also goes to things that join its groups later, and stays IN_PROGRESS until it is canceled; a thing that leaves and comes back gets it again.',
    seeAlso: ['job-statuses', 'create-job.targetSelection'],
    source: `${GUIDE}iot-jobs.html`,
  },
  windows: {
    title: 'Maintenance windows',
    text: 'A job with maintenance windows is sent only while one is open; devices take it then. Windows recur by a cron expression in UTC, so they move by an hour where clocks change.',
    seeAlso: ['rollout', 'create-job.schedulingConfig', "iotjobs explain 'cron(0 2 ? * SUN *)'"],
    source: `${GUIDE}jobs-configurations-details.html`,
  },
}

/** Other words for the same. */
export const ALIASES: Readonly<Record<string, string>> = {
  job: 'job-statuses',
  jobs: 'job-statuses',
  execution: 'execution-statuses',
  executions: 'execution-statuses',
  things: 'thing',
  device: 'thing',
  devices: 'thing',
  target: 'thing',
  group: 'thing',
  groups: 'thing',
  'thing-group': 'thing',
  'thing-groups': 'thing',
  'job-document': 'document',
  placeholder: 'document',
  placeholders: 'document',
  templates: 'template',
  'job-template': 'template',
  'managed-template': 'template',
  status: 'execution-statuses',
  statuses: 'execution-statuses',
  'job-status': 'job-statuses',
  'execution-status': 'execution-statuses',
  snapshot: 'continuous',
  retries: 'attempts',
  retry: 'attempts',
  'abort-criteria': 'abort',
  'maintenance-windows': 'windows',
  window: 'windows',
  verdict: 'verdicts',
  'exit-code': 'exit-codes',
  condition: 'conditions',
}
