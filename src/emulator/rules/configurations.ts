// The rules between members of a job's configurations, in order; the first that is broken speaks.
import type {Request} from '../../validation/rule.js'
import type {JobConfig} from '../job-config.js'
import {checkPresignedUrl} from './presigned-url.js'
import {checkRetry, checkRetryUpdate} from './retry.js'
import {checkRollout} from './rollout.js'
import {checkTimeout} from './timeout.js'

export function checkConfigurations(config: JobConfig, request: Request): void {
  checkRollout(request)
  checkPresignedUrl(config.presignedUrlConfig)
  checkTimeout(config.timeoutConfig)
  if (request.operation.name === 'UpdateJob') checkRetryUpdate(request)
  else checkRetry(request)
}
