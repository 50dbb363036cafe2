// Codes of updates, of what devices report, and of input that looks unfinished.
import type {CodeTable} from './code.js'

export const execution = {
  E411: {
    rule: 'update-nothing',
    title: 'The update changes nothing',
    message: 'an update must change at least one of {words}',
    explanation: 'An update that names only the job is refused.',
    fix: 'Give one of these members',
    source: 'observed',
  },
  E421: {
    rule: 'device-status',
    title: 'A device cannot report this status',
    message: '{value} is set by the service; devices report {words}',
    explanation: 'Executions are queued, timed out, canceled and removed by the service itself.',
    fix: 'Report IN_PROGRESS, SUCCEEDED, FAILED or REJECTED',
    source: 'Developer Guide, jobs device API; observed',
  },
  W431: {
    rule: 'placeholder-left',
    title: 'A value looks like a leftover of a skeleton',
    message: '{value} looks like a placeholder that was not filled in',
    explanation: 'Skeletons and examples have words such as "string", "REPLACE_ME" or <name> where values belong.',
    fix: 'Fill the value in, or remove the member',
    source: 'our choice',
  },
  W432: {
    rule: 'endpoint-type',
    title: 'An unknown type of endpoint',
    message: '{value} is not one of {words}',
    explanation: 'The documentation knows four types of endpoints. The service may know more.',
    fix: 'Use one of these types',
    source: 'API Reference, DescribeEndpoint',
  },
  W433: {
    rule: 'role-arn',
    title: 'A value is not the ARN of a role',
    message: '{value} does not look like the ARN of an IAM role',
    explanation: 'The service assumes the role to sign URLs: arn:aws:iam::ACCOUNT:role/NAME.',
    fix: 'Give the ARN of an IAM role that IoT may assume',
    source: 'API Reference, PresignedUrlConfig',
  },
} as const satisfies CodeTable
