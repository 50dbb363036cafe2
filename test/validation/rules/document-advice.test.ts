import {ROLE} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const LINK = 'https://bucket.s3.amazonaws.com/fw.bin'
const document = (value: unknown) => ({document: JSON.stringify(value)})

describeRule('rule: advice on documents', /^W(30[789]|32[89])$/, [
  {title: 'says nothing of plain instructions', changes: document({operation: 'install', timeout: 5}), finds: []},
  {title: 'doubts settings of the job', changes: document({timeoutConfig: {}}), finds: ['W307 document']},
  {title: 'doubts them a level down', changes: document({job: {rollback_config: 1}}), finds: ['W307 document']},
  {title: 'doubts a plain link to S3', changes: document({files: [{url: LINK}]}), finds: ['W308 document']},
  {title: 'takes a signed link', changes: document({url: `${LINK}?X-Amz-Signature=1`}), finds: []},
  {
    title: 'doubts a link that expires',
    changes: document({url: `${LINK}?X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600&X-Amz-Signature=1`}),
    finds: ['W328 document'],
  },
  {
    title: 'doubts one of CloudFront',
    changes: document({url: 'https://d.example/f?Expires=1770000000&Signature=a'}),
    finds: ['W328 document'],
  },
  {
    title: 'doubts one of the second version of signatures, and once',
    changes: document({url: `${LINK}?AWSAccessKeyId=a&Signature=b&Expires=1770000000`}),
    finds: ['W328 document'],
  },
  {
    title: 'doubts one of Azure',
    changes: document({url: 'https://a.blob.core.windows.net/c/f?se=2026-01-01T00%3A00%3A00Z&sp=r&sig=b'}),
    finds: ['W328 document'],
  },
  {title: 'doubts a whole request', changes: document({jobId: 'a', targets: []}), finds: ['W329 document']},
  {title: 'doubts what get-job-document prints', changes: document({document: '{}'}), finds: ['W329 document']},
  {title: 'takes a document with an id of its own', changes: document({jobId: 'a', steps: []}), finds: []},
  {title: 'takes a link elsewhere', changes: document({url: 'https://example.com/s3/fw.bin'}), finds: []},
  {
    title: 'takes a link in a placeholder',
    changes: {...document({url: `\${aws:iot:s3-presigned-url:${LINK}}`}), presignedUrlConfig: {roleArn: ROLE}},
    finds: [],
  },
  {
    title: 'doubts a role that has nothing to sign',
    changes: {presignedUrlConfig: {roleArn: ROLE}},
    finds: ['W309 presignedUrlConfig'],
  },
])
