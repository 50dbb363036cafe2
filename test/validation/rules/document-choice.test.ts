import {describeRule} from '../rule-table.js'

const S3 = 'https://s3.amazonaws.com/bucket/key.json'
const TEMPLATE = 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t'

describeRule('rule: one document', /^E30[12]$/, [
  {title: 'takes a text', changes: {}, finds: []},
  {title: 'takes an S3 object', changes: {document: undefined, documentSource: S3}, finds: []},
  {title: 'refuses both', changes: {documentSource: S3}, finds: ['E301 document']},
  {title: 'refuses neither', changes: {document: undefined}, finds: ['E302 document']},
  {title: 'takes a template', changes: {document: undefined, jobTemplateArn: TEMPLATE}, finds: []},
  {title: 'takes a document of its own beside a template', changes: {jobTemplateArn: TEMPLATE}, finds: []},
  {
    title: 'takes a job as the origin of a template',
    id: 'iot.CreateJobTemplate',
    changes: {document: undefined, jobArn: 'arn:aws:iot:us-east-1:123456789012:job/j'},
    finds: [],
  },
  {
    title: 'refuses a template without anything',
    id: 'iot.CreateJobTemplate',
    changes: {document: undefined},
    finds: ['E302 document'],
  },
])
