// Codes of targets and tags.
import type {CodeTable} from './code.js'

export const target = {
  E331: {
    rule: 'target-arn',
    title: 'A target is not the ARN of a thing or thing group',
    message: '{value} is not the ARN of a thing or a thing group',
    explanation:
      'Targets are ARNs: arn:aws:iot:REGION:ACCOUNT:thing/NAME or arn:aws:iot:REGION:ACCOUNT:thinggroup/NAME.',
    fix: 'Write the ARN of a thing or a thing group',
    source: 'Developer Guide, job management API',
  },
  E332: {
    rule: 'target-group',
    title: 'Only thing groups can be associated with a job',
    message: '{value} is not the ARN of a thing group',
    explanation: 'A continuous job can gain thing groups later; single things cannot be added.',
    fix: 'Put the thing into a thing group and associate the group',
    source: 'API Reference, AssociateTargetsWithJob',
  },
  E333: {
    rule: 'targets-together',
    title: 'Targets are in different regions or accounts',
    message: '{value} is in {place}, but the first target in {other}',
    explanation: 'A job lives in one region of one account and reaches only things there.',
    fix: 'Create one job for each region and account',
    source: 'Developer Guide, job management API',
  },
  W334: {
    rule: 'target-elsewhere',
    title: 'An ARN is in another region or account than the request',
    message: '{value} is in {place}, but the request goes to {other}',
    explanation:
      'The service looks for targets, templates and other resources in its own region and in your account, and answers that others do not exist. The local simulator has one account, 123456789012.',
    fix: 'Set --region to the region of the ARN, or correct the ARN',
    source: 'Developer Guide, job management API',
  },
  W335: {
    rule: 'target-twice',
    title: 'A target is listed twice',
    message: '{value} is listed more than once',
    explanation: 'A thing gets one execution however often it is targeted.',
    fix: 'Remove the repetition',
    source: 'our choice',
  },
  E341: {
    rule: 'tag-twice',
    title: 'Two tags have the same key',
    message: 'the key {value} is given more than once',
    explanation: 'A resource has one value for each tag key.',
    fix: 'Keep one tag of that key',
    source: 'Developer Guide, tagging',
  },
  E342: {
    rule: 'tag-prefix',
    title: 'A tag key begins with aws:',
    message: '{value} begins with "aws:", which is reserved',
    explanation: 'Only AWS itself sets tags whose keys begin with aws: in any case.',
    fix: 'Choose another key',
    source: 'Developer Guide, tagging',
  },
  W343: {
    rule: 'tag-length',
    title: 'A tag is longer than the tagging guide allows',
    message: 'has {length} characters; the tagging guide allows {max}',
    explanation: 'The service model allows keys of 128 and values of 256 characters, the tagging guide one fewer.',
    fix: 'Shorten the tag by a character',
    source: 'Developer Guide, tagging',
  },
  E344: {
    rule: 'resource-arn',
    title: 'A resource is not named by its ARN',
    message: '{value} is not {article}',
    explanation: 'The operation finds the resource by its ARN, not by its name.',
    fix: 'Give the whole ARN',
    source: 'API Reference',
  },
} as const satisfies CodeTable
