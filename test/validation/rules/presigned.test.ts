import {ROLE} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const PLACEHOLDER = `{"url":"\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/bucket/key}"}`
const PACKAGE = `{"url":"\${aws:iot:package:P:version:1:artifact:s3-presigned-url}"}`
const MISSING = ['E312 presignedUrlConfig.roleArn']

describeRule('rule: presigned URLs need a role', /^E312$/, [
  {title: 'takes a role', changes: {document: PLACEHOLDER, presignedUrlConfig: {roleArn: ROLE}}, finds: []},
  {title: 'misses presignedUrlConfig', changes: {document: PLACEHOLDER}, finds: MISSING},
  {title: 'misses roleArn', changes: {document: PLACEHOLDER, presignedUrlConfig: {expiresInSec: 60}}, finds: MISSING},
  {title: 'misses it for an artifact too', changes: {document: PACKAGE}, finds: MISSING},
  {
    title: 'trusts a template to bring it',
    changes: {document: PLACEHOLDER, jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t'},
    finds: [],
  },
  {
    title: 'misses it in a template',
    id: 'iot.CreateJobTemplate',
    changes: {document: PLACEHOLDER},
    finds: MISSING,
  },
])
