// The role that signs URLs in documents.
import {CreateJob} from '../../model/iot/operations.js'
import {checkPresigned} from '../../validation/rules/presigned.js'
import type {JobConfig} from '../job-config.js'
import {invalidRequest} from '../service-exception.js'
import {refuseBy, requestOf, type Sentences} from './refuse.js'

const ROLE = /^arn:[^:]+:iam::\d{12}:role\/.+$/

export function checkPresignedUrl(config: JobConfig['presignedUrlConfig']): void {
  if (config?.roleArn !== undefined && !ROLE.test(config.roleArn)) {
    throw invalidRequest(`Given role ${config.roleArn} is invalid.`)
  }
}

const SENTENCES: Sentences = {
  E312: 'presignedUrlConfig role ARN is required to generate an S3 presigned url in job document.',
}

/** A document that asks for signed URLs needs the role that signs them, be it its own or that of a template. */
export function checkSigningRole(document: string, presignedUrlConfig: JobConfig['presignedUrlConfig']): void {
  refuseBy(checkPresigned, SENTENCES, requestOf(CreateJob, {document, presignedUrlConfig}))
}
