import {ROLE, THING} from '../inputs.js'
import {describeRule} from '../rule-table.js'

describeRule('rule: an update changes something', /^E411$/, [
  {title: 'takes one member', id: 'iot.UpdateJob', changes: {}, finds: []},
  {title: 'refuses none', id: 'iot.UpdateJob', changes: {description: undefined}, finds: ['E411 (request)']},
  {
    title: 'does not count the namespace',
    id: 'iot.UpdateJob',
    changes: {description: undefined, namespaceId: 'n'},
    finds: ['E411 (request)'],
  },
])

describeRule('rule: statuses that devices report', /^E421$/, [
  ...['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED'].map((status) => ({
    title: `takes ${status}`,
    id: 'iot-jobs-data.UpdateJobExecution' as const,
    changes: {status},
    finds: [],
  })),
  ...['QUEUED', 'TIMED_OUT', 'REMOVED', 'CANCELED'].map((status) => ({
    title: `refuses ${status}`,
    id: 'iot-jobs-data.UpdateJobExecution' as const,
    changes: {status},
    finds: ['E421 status'],
  })),
])

describeRule('rule: resources are named by ARNs', /^[EW]3[34]4$/, [
  {
    title: 'takes the ARN of a job',
    id: 'iot.CreateJobTemplate',
    changes: {jobArn: 'arn:aws:iot:us-east-1:123456789012:job/j'},
    finds: [],
  },
  {title: 'refuses a job’s name', id: 'iot.CreateJobTemplate', changes: {jobArn: 'j'}, finds: ['E344 jobArn']},
  {
    title: 'refuses a thing’s ARN for a job',
    id: 'iot.CreateJobTemplate',
    changes: {jobArn: THING},
    finds: ['E344 jobArn'],
  },
  {title: 'refuses a name to tag', id: 'iot.TagResource', changes: {resourceArn: 'job-1'}, finds: ['E344 resourceArn']},
  {
    title: 'refuses a command’s name',
    id: 'iot-jobs-data.StartCommandExecution',
    changes: {commandArn: 'lock'},
    finds: ['E344 commandArn'],
  },
  {
    title: 'doubts a job of another region',
    id: 'iot.TagResource',
    changes: {resourceArn: 'arn:aws:iot:us-east-1:123456789012:job/j'},
    context: {region: 'eu-west-1'},
    finds: ['W334 resourceArn'],
  },
])

describeRule('rule: roles', /^W433$/, [
  {title: 'takes a role', id: 'iot.UpdateJob', changes: {presignedUrlConfig: {roleArn: ROLE}}, finds: []},
  {
    title: 'takes a role with a path',
    id: 'iot.UpdateJob',
    changes: {presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:role/service-role/Jobs'}},
    finds: [],
  },
  {
    title: 'doubts a user',
    id: 'iot.UpdateJob',
    changes: {presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:user/me'}},
    finds: ['W433 presignedUrlConfig.roleArn'],
  },
])

describeRule('rule: types of endpoints', /^W432$/, [
  {
    title: 'takes those that are documented',
    id: 'iot.DescribeEndpoint',
    changes: {endpointType: 'iot:Jobs'},
    finds: [],
  },
  {
    title: 'doubts others',
    id: 'iot.DescribeEndpoint',
    changes: {endpointType: 'iot:Job'},
    finds: ['W432 endpointType'],
  },
])

describeRule('rule: placeholders of skeletons', /^W431$/, [
  ...['string', '<name>', 'REPLACE_ME', 'change-me', 'TODO', 'YOUR_JOB', 'xxxx'].map((description) => ({
    title: `doubts ${description}`,
    changes: {description},
    finds: ['W431 description'],
  })),
  ...['a string of lights', 'x', 'your', 'todos for 2027'].map((description) => ({
    title: `takes ${description}`,
    changes: {description},
    finds: [],
  })),
  {
    title: 'looks at keys and into lists',
    changes: {tags: [{Key: 'string', Value: '<value>'}], documentParameters: {KeyName: 'v'}},
    finds: ['W431 tags[0].Key', 'W431 tags[0].Value', 'W431 documentParameters.KeyName'],
  },
  {title: 'leaves documents alone', changes: {document: '"string"'}, finds: []},
])
