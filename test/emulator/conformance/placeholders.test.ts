import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {useClient} from '../local-client.js'

const UPLOAD = (rest: string) => `\${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/${rest}}`

describe('placeholders in job documents (3.3.3)', () => {
  const client = useClient()
  const cases: [text: string, message: string | undefined, versions?: string[]][] = [
    [`\${HOME} means nothing`, undefined],
    [`\${aws:iot:s3-presigned-url:https://x`, 'One or more parameters or placeholders are not terminated.'],
    [UPLOAD(`b/\${color}`), `Undefined placeholder, \${color}, inside of presign url upload parameter`],
    [`\${thingName}`, `Local placeholder, \${thingName}, is only valid inside of presign url upload`],
    [
      UPLOAD(`b/\${jobId}/\${jobId}/\${jobId}`),
      `The occurrence of local placeholder \${jobId} within S3 presigned url upload placeholder exceeds limit of 2.`,
    ],
    [UPLOAD(`\${jobId}/key`), 'S3 bucket name in presigned url upload is not allowed to contain any placeholders'],
    [`\${aws:iot:package::version:1:attributes}`, 'Empty package name and version name have to be used in pair.'],
    [
      `\${aws:iot:package:p:version:$null:attributes}`,
      '$null is not allowed to be referenced as a package version in job documents.',
    ],
    [
      `\${aws:iot:package::version::attributes}`,
      'Cannot resolve empty package name and version name given multiple elements in destination package versions.',
      ['a', 'b'].map((name) => `arn:aws:iot:eu-west-1:123456789012:package/${name}/version/1`),
    ],
  ]
  for (const [text, message, destinationPackageVersions] of cases) {
    it(`${text}: ${message ?? 'accepted'}`, async () => {
      const job = {
        jobId: 'j',
        targets: [await client().thing('t')],
        document: JSON.stringify({text}),
        presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:role/signer'},
        ...(destinationPackageVersions ? {destinationPackageVersions} : {}),
      }
      if (message === undefined) await client().call('CreateJob', job)
      else {
        const refusal = await client().refusal('CreateJob', job)
        assert.deepEqual([refusal.status, refusal.code, refusal.message], [400, 'InvalidJobDocumentException', message])
      }
    })
  }
})
