import {ROLE} from '../inputs.js'
import {describeRule} from '../rule-table.js'

const LINK = 'https://bucket.s3.amazonaws.com/fw.bin'
const document = (value: unknown) => ({document: JSON.stringify(value)})

describeRule('rule: advice on documents', /^W30[789]$/, [
  {title: 'says nothing of plain instructions', changes: document({operation: 'install', timeout: 5}), finds: []},
  {title: 'doubts settings of the job', changes: document({timeoutConfig: {}}), finds: ['W307 document']},
  {title: 'doubts them a level down', changes: document({job: {rollback_config: 1}}), finds: ['W307 document']},
  {title: 'doubts a plain link to S3', changes: document({files: [{url: LINK}]}), finds: ['W308 document']},
  {title: 'takes a signed link', changes: document({url: `${LINK}?X-Amz-Signature=1`}), finds: []},
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
