// Example values that mean something, by shape or by member; for the rest `example.ts` takes the first that the bounds allow.
// They fit together: an input made of them passes every rule.

export const EXAMPLE_DESTINATION = {region: 'eu-central-1', account: '123456789012'} as const
const ACCOUNT = `${EXAMPLE_DESTINATION.region}:${EXAMPLE_DESTINATION.account}`
const DOCUMENT = '{"operation":"reboot"}'
export const TIME = '2030-01-31T08:00:00Z'

/** By the name of a shape, or by `Structure.member` where one place needs another value. */
export const examples: Readonly<Record<string, unknown>> = {
  JobId: 'firmware-2-1-0',
  JobTemplateId: 'firmware-update',
  NamespaceId: 'my-namespace',
  DescribeJobExecutionJobId: '$next',
  ThingName: 'gateway-1',
  ThingGroupName: 'line-a',
  ThingGroupId: '84dd9b5b-2b98-4c65-84e4-be0e1ecf4fd8',
  TargetArn: `arn:aws:iot:${ACCOUNT}:thinggroup/line-a`,
  'StartCommandExecutionRequest.targetArn': `arn:aws:iot:${ACCOUNT}:thing/gateway-1`,
  JobArn: `arn:aws:iot:${ACCOUNT}:job/firmware-2-1-0`,
  ResourceArn: `arn:aws:iot:${ACCOUNT}:job/firmware-2-1-0`,
  CommandArn: `arn:aws:iot:${ACCOUNT}:command/lock-door`,
  JobTemplateArn: `arn:aws:iot:${EXAMPLE_DESTINATION.region}::jobtemplate/AWS-Run-Command:1.0`,
  PackageVersionArn: `arn:aws:iot:${ACCOUNT}:package/gateway/version/2.1.0`,
  RoleArn: `arn:aws:iam::${EXAMPLE_DESTINATION.account}:role/JobDocuments`,
  JobDocument: DOCUMENT,
  JobDocumentSource: `https://s3.${EXAMPLE_DESTINATION.region}.amazonaws.com/amzn-s3-demo-bucket/job.json`,
  JobDescription: 'Firmware 2.1.0 for the gateways of line A',
  Comment: 'Halted by the operator on duty',
  ReasonCode: 'BAD_FIRMWARE',
  ParameterMap: {command: 'sudo,reboot'},
  DetailsMap: {step: 'download', progress: '40'},
  CommandExecutionParameterMap: {door: {S: 'north'}},
  TagKey: 'team',
  TagValue: 'gateways',
  ManagedJobTemplateName: 'AWS-Run-Command',
  ManagedTemplateVersion: '1.0',
  EndpointType: 'iot:Jobs',
  StringDateTime: TIME,
  CronExpression: 'cron(0 2 ? * SAT *)',
  JobExecutionStatus: 'IN_PROGRESS',
  MaxJobExecutionsPerMin: 50,
  RolloutRatePerMinute: 10,
  IncrementFactor: 1.5,
  NumberOfThings: 50,
  AbortThresholdPercentage: 12.5,
  MinimumNumberOfExecutedThings: 100,
  InProgressTimeoutInMinutes: 60,
  StepTimeoutInMinutes: 30,
  ExpiresInSec: 3600,
  NumberOfRetries: 2,
  'UpdateJobRequest.jobExecutionsRetryConfig': {criteriaList: [{failureType: 'FAILED', numberOfRetries: 0}]},
  DurationInMinutes: 120,
  LaserMaxResults: 100,
  CommandExecutionTimeoutInSeconds: 60,
  UnsignedLongParameterValue: '18446744073709551615',
  StringParameterValue: 'north',
}

/** Beside the required members, those without which a rule refuses the request. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  CreateJobRequest: ['document'],
  CreateJobTemplateRequest: ['document'],
  UpdateJobRequest: ['description'],
}

/** Members that exclude others, or that wait for something else in the request; and what that is. */
export const alternatives: Readonly<Record<string, string>> = {
  'CreateJobRequest.documentSource': 'instead of document',
  'CreateJobRequest.jobTemplateArn': 'instead of document and settings, or below them',
  'CreateJobRequest.documentParameters': 'only with the jobTemplateArn of a managed template',
  'CreateJobRequest.presignedUrlConfig': 'only with a presigned-URL placeholder in the document',
  'CreateJobTemplateRequest.documentSource': 'instead of document',
  'CreateJobTemplateRequest.jobArn': 'instead of document and settings, or below them',
  'CreateJobTemplateRequest.presignedUrlConfig': 'only with a presigned-URL placeholder in the document',
  'RateIncreaseCriteria.numberOfNotifiedThings': 'instead of numberOfSucceededThings',
  'SchedulingConfig.startTime': 'at least 30 minutes and at most a year from now',
  'SchedulingConfig.endTime': 'at least 30 minutes after startTime',
  'SchedulingConfig.endBehavior': 'only with endTime',
  ...Object.fromEntries(
    ['B', 'I', 'L', 'D', 'BIN', 'UL'].map((name) => [`CommandParameterValue.${name}`, 'instead of S']),
  ),
}
