// Codes of a team's own rules, and of the file that holds them.
import type {CodeTable} from './code.js'

const OWN = 'the policy file'

export const policy = {
  E501: {
    rule: 'policy-require',
    title: 'The policy requires a member',
    message: 'is required by {policy}',
    explanation:
      'The policy file of --policy or IOTJOBS_POLICY lists under "require" what every job must have. For jobs with fewer things than "above" says, this is only a warning.',
    fix: 'Add the member',
    source: OWN,
  },
  E502: {
    rule: 'policy-limit',
    title: 'A number is above the limit of the policy',
    message: '{value} is above {max}, the limit of {policy}',
    explanation: 'The policy file has under "limits" the largest number for each member that it names.',
    fix: 'Use a smaller number',
    source: OWN,
  },
  E503: {
    rule: 'policy-forbid',
    title: 'A value is forbidden by the policy',
    message: '{value} is forbidden by {policy}: {pattern}',
    explanation:
      'The policy file has under "forbid" patterns that the values of a member must not match; * stands for any characters.',
    fix: 'Use another value',
    source: OWN,
  },
  E504: {
    rule: 'policy-hours',
    title: 'Jobs may not be created at this time',
    message: 'jobs may be created {hours}, by {policy}; now it is {now}',
    explanation: 'The policy file has under "hours" when a job may be created: days, hours and a time zone.',
    fix: 'Wait until then, or ask the owners of the policy',
    source: OWN,
  },
  E510: {
    rule: 'policy-key',
    title: 'The policy file has an unknown key',
    message: 'is not a key of a policy',
    explanation:
      'A policy has above, require, limits, forbid and hours. A key that is not understood would protect nothing.',
    fix: 'Use one of above, require, limits, forbid, hours',
    source: 'iotjobs schema policy',
  },
  E511: {
    rule: 'policy-value',
    title: 'A rule of the policy file is not valid',
    message: '{reason}',
    explanation:
      'Members are named as in the input of create-job: timeoutConfig, jobExecutionsRolloutConfig.maximumPerMinute, tags.owner.',
    fix: 'Correct the rule',
    source: 'iotjobs schema policy',
  },
} as const satisfies CodeTable
