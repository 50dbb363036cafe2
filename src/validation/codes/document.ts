// Codes of the job document and its source.
import type {CodeTable} from './code.js'

export const document = {
  E301: {
    rule: 'one-document',
    title: 'Both document and documentSource are given',
    message: 'document and documentSource cannot be given together',
    explanation: 'A job has one document: either the text itself or an S3 object that holds it.',
    fix: 'Keep document or documentSource, and remove the other',
    source: 'API Reference, CreateJob; observed',
  },
  E302: {
    rule: 'some-document',
    title: 'The job has no document',
    message: 'document or documentSource is required without {instead}',
    explanation: 'A job needs a document, given as text, as an S3 object, or through a template or an existing job.',
    fix: 'Give document, such as {"operation":"reboot"}, or documentSource',
    source: 'API Reference, CreateJob and CreateJobTemplate; observed',
  },
  E303: {
    rule: 'document-json',
    title: 'The document is not JSON',
    message: 'is not JSON: {reason}',
    explanation: 'Job documents are UTF-8 JSON. Use file://document.json to read the document from a file.',
    fix: 'Correct the JSON',
    source: 'Developer Guide, what is a job document',
  },
  E304: {
    rule: 'document-source-url',
    title: 'documentSource is not the URL of an S3 object',
    message: '{value} is not the URL of an S3 object',
    explanation:
      'The service fetches the document once, when the job is created, from an S3 object in path style or virtual-hosted style.',
    fix: 'Use a URL such as https://s3.us-east-1.amazonaws.com/bucket/key',
    source: 'Developer Guide, manage jobs by using the CLI',
  },
  W305: {
    rule: 'document-object',
    title: 'The document is not a JSON object',
    message: 'is {actual}, while device software expects an object',
    explanation: 'Any JSON is accepted, but job agents look for members in an object.',
    fix: 'Put the instructions in an object: {"operation":"reboot"}',
    source: 'our choice',
  },
  W306: {
    rule: 'document-nearly-too-large',
    title: 'The document is close to its limit',
    message: 'takes {length} bytes; one page of the documentation puts the limit at {max}',
    explanation: 'The quota is 32,768 bytes; the page on troubleshooting says 32,000.',
    fix: 'Move large parts to S3 and refer to them by a presigned-URL placeholder',
    source: 'Developer Guide, troubleshooting jobs',
  },
  W307: {
    rule: 'document-settings',
    title: 'The document has settings that belong to the job',
    message: 'the document has {names}, which has no effect there',
    explanation:
      'The service passes the document to devices as it is. Timeouts, retries, rollout rates and abort criteria are set in the request.',
    fix: 'Move the settings to members of the request such as timeoutConfig',
    source: 'Developer Guide, job configurations',
  },
  W308: {
    rule: 'plain-link',
    title: 'The document links to S3 without a presigned URL',
    message: 'the document has a plain link to S3, which a device can open only if the object is public: {link}',
    explanation: 'Devices have no S3 credentials. A placeholder makes the service put a presigned URL in its place.',
    fix: `Write \${aws:iot:s3-presigned-url:LINK} and give presignedUrlConfig.roleArn`,
    source: 'Developer Guide, presigned URLs',
  },
  W309: {
    rule: 'presigned-unused',
    title: 'presignedUrlConfig has no effect',
    message: 'the document has no presigned-URL placeholder for it to sign',
    explanation: 'The role is used only where the document has a placeholder for a presigned URL.',
    fix: `Remove presignedUrlConfig, or write the link as \${aws:iot:s3-presigned-url:https://…}`,
    source: 'Developer Guide, presigned URLs',
  },
  W310: {
    rule: 'repeated-key',
    title: 'An object of the document has a key twice',
    message: 'the key "{key}" is given twice in one object',
    explanation:
      'The service takes the text as it is. Readers of JSON disagree on which of the two counts; most take the last.',
    fix: 'Keep one of the two',
    source: 'RFC 8259, section 4',
  },
  W328: {
    rule: 'link-expires',
    title: 'The document has a link that expires',
    message: 'the document has a link that was signed beforehand and {state} {time}: {link}',
    explanation:
      'Devices read the document when they take the job, which may be weeks later. A placeholder makes the service sign a new URL for each device when it asks.',
    fix: `Write \${aws:iot:s3-presigned-url:LINK} with the plain URL of the object, and give presignedUrlConfig`,
    source: 'Developer Guide, presigned URLs',
  },
  W329: {
    rule: 'document-request',
    title: 'The document is a whole request',
    message: 'the document has {names}: it looks like {what}, not like a job document',
    explanation: 'Devices get the document as it is. Settings for the service belong beside it in the request.',
    fix: 'Use only its "document" member; to send the file as a request: --cli-input-json file://…',
    source: 'our choice',
  },
  W330: {
    rule: 'document-source-uri',
    title: 'documentSource is an S3 URI',
    message: '{value} is an S3 URI; the documentation shows https URLs',
    explanation:
      'The API Reference says "S3 link, or S3 object URL", and scripts with S3 URIs exist; all examples have https URLs.',
    fix: 'Use a URL such as https://s3.us-east-1.amazonaws.com/bucket/key',
    source: 'API Reference, CreateJob',
  },
} as const satisfies CodeTable
