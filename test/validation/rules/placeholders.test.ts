import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {problemsOf, ROLE} from '../inputs.js'
import {describeRule, type RuleCase} from '../rule-table.js'

const UPLOAD = 'aws:iot:s3-presigned-url-upload:https://s3.us-east-1.amazonaws.com/bucket/'
const VERSION = 'arn:aws:iot:us-east-1:123456789012:package/P/version/1.0'
const OTHER = 'arn:aws:iot:us-east-1:123456789012:package/Q/version/1.0'

function holds(title: string, text: string, finds: string[], destinationPackageVersions?: string[]): RuleCase {
  const document = JSON.stringify({text})
  const changes = {document, presignedUrlConfig: {roleArn: ROLE}, destinationPackageVersions}
  return {title, changes, finds: finds.map((code) => `${code} document`)}
}

describeRule('rule: placeholders', /^(E31[1345678]|E319|E32[01]|W32[234567])$/, [
  holds('takes a download', `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}`, []),
  holds('takes a signature', `\${aws:iot:code-sign-signature:s3://us-east-1.b/k@1}`, []),
  ...['{aws:iot:package:P}', '$aws:iot:x', `\${ aws:iot:s3-presigned-url:x }`, 'aws:iot:x', `\${AWS:IOT:x}`].map(
    (slip) => holds(`doubts ${slip}`, `see ${slip}`, ['W325']),
  ),
  ...[
    'aws:iot-job:s3-presigned-url:x',
    'aws:s3-presigned-url:x',
    'iot:code-sign-signature:x',
    's3-presigned-url:x',
  ].map((name) => holds(`doubts ${name}`, `\${${name}}`, ['W323'])),
  holds('leaves variables of programs alone', `\${aws_region} \${url:x}`, []),
  holds('leaves ARNs alone', 'arn:aws:iot:us-east-1:123456789012:thing/t', []),
  holds('leaves topics alone', '$aws/things/t/jobs', []),
  holds(
    'doubts each slip beside a placeholder',
    `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k} {aws:iot:a}`,
    ['W325'],
  ),
  holds('doubts a backslash', `\\\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}`, ['W326']),
  holds('doubts backslashes within', `$\\{aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k\\}`, ['W326']),
  holds('doubts another URL', `\${aws:iot:s3-presigned-url:https://example.com/b/k}`, ['W327']),
  holds('doubts an S3 URI', `\${aws:iot:s3-presigned-url:s3://b/k}`, ['W327']),
  holds('doubts an upload elsewhere', `\${aws:iot:s3-presigned-url-upload:https://example.com/k}`, ['W327']),
  holds('doubts a signature of nothing', `\${aws:iot:code-sign-signature:}`, ['W327']),
  holds('leaves variables of a shell alone', `echo \${HOME}`, []),
  holds('leaves an open brace of its own alone', `echo \${`, []),
  holds('refuses an open placeholder', `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k`, ['E311']),
  holds('refuses an open one around a closed one', `\${${UPLOAD}\${thingName}`, ['E311']),
  holds('refuses open ones of any depth', `\${aws:iot:`.repeat(3000), ['E311']),
  holds('doubts closed ones of any depth', `\${aws:iot:`.repeat(2900) + '}'.repeat(2900), ['W323']),
  holds('takes an upload', `\${${UPLOAD}\${thingName}/\${jobId}-\${executionNumber}}`, []),
  holds('takes a keyword twice', `\${${UPLOAD}\${thingName}/\${thingName}}`, []),
  holds('refuses a keyword thrice', `\${${UPLOAD}\${jobId}\${jobId}\${jobId}}`, ['E315']),
  holds('refuses an unknown keyword', `\${${UPLOAD}\${deviceName}}`, ['E313']),
  holds(
    'refuses a keyword in a path-style bucket',
    `\${aws:iot:s3-presigned-url-upload:https://s3.amazonaws.com/\${thingName}/k}`,
    ['E316'],
  ),
  holds('refuses a keyword in a host', `\${aws:iot:s3-presigned-url-upload:https://\${thingName}.s3.amazonaws.com/k}`, [
    'E316',
  ]),
  holds(
    'takes a keyword in the key of a virtual host',
    `\${aws:iot:s3-presigned-url-upload:https://b.s3.amazonaws.com/\${thingName}}`,
    [],
  ),
  holds('refuses a keyword in a download', `\${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/\${thingName}}`, [
    'E314',
  ]),
  holds('refuses a keyword by itself', `I am \${thingName}`, ['E314']),
  holds('takes an attribute', `v=\${aws:iot:package:P:version:1.0:attributes:x}`, [], [VERSION]),
  holds('takes all attributes alone', `\${aws:iot:package:P:version:1.0:attributes}`, [], [VERSION]),
  holds('refuses all attributes inside a text', `v=\${aws:iot:package:P:version:1.0:attributes}`, ['E320'], [VERSION]),
  holds('takes an artifact', `\${aws:iot:package:P:version:1.0:artifact:s3-presigned-url}`, [], [VERSION]),
  holds('takes empty names with one version', `\${aws:iot:package::version::attributes:x}`, [], [VERSION]),
  holds('refuses empty names with two', `\${aws:iot:package::version::attributes:x}`, ['E318'], [VERSION, OTHER]),
  holds('refuses an empty package alone', `\${aws:iot:package::version:1.0:attributes:x}`, ['E317'], [VERSION]),
  holds('refuses an empty version alone', `\${aws:iot:package:P:version::attributes:x}`, ['E317'], [VERSION]),
  holds('refuses $null', `\${aws:iot:package:P:version:$null:attributes:x}`, ['E319'], [VERSION]),
  holds('refuses another form', `\${aws:iot:package:P:1.0}`, ['E321'], [VERSION]),
  holds(
    'doubts a package that the job does not install',
    `\${aws:iot:package:R:version:1.0:attributes:x}`,
    ['W322'],
    [VERSION],
  ),
  holds('doubts an unknown name', `\${aws:iot:s3-presigned:https://s3.amazonaws.com/b/k}`, ['W323']),
  holds('doubts a parameter', `\${aws:iot:parameter:url}`, ['W324']),
])

describe('rule: placeholders, in words', () => {
  const slips: [text: string, fix: string][] = [
    ['$(aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k)', 's3-presigned-url:https://s3.amazonaws.com/b/k'],
    ['{aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}', 's3-presigned-url:https://s3.amazonaws.com/b/k'],
    ['(see aws:iot:code-sign-signature:s3://b/k@1)', 'code-sign-signature:s3://b/k@1'],
  ]
  for (const [text, content] of slips) {
    it(`says how ${text} is written`, () => {
      const [problem] = problemsOf('iot.CreateJob', {document: JSON.stringify({text})})
      assert.equal(problem?.fix, `Write \${aws:iot:${content}}`)
    })
  }
})
