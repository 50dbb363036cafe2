// The role that signs URLs in documents.
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'

const ROLE = /^arn:[^:]+:iam::\d{12}:role\/.+$/

export function checkPresignedUrl(config: JobConfig['presignedUrlConfig']): void {
  if (config?.roleArn !== undefined && !ROLE.test(config.roleArn)) {
    throw invalidRequest(`Given role ${config.roleArn} is invalid.`)
  }
}

/** A document that asks for signed URLs needs the role that signs them. */
export function checkSigningRole(document: string, config: JobConfig['presignedUrlConfig']): void {
  if (document.includes('${aws:iot:s3-presigned-url') && config?.roleArn === undefined) {
    throw invalidRequest('presignedUrlConfig role ARN is required to generate an S3 presigned url in job document.')
  }
}
