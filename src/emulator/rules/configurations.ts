// The rules between members of a job's configurations, in order; the first that is broken speaks.
import type {JobConfig} from '../job-config.js'
import {checkAbort} from './abort.js'
import {checkPresignedUrl} from './presigned-url.js'
import {checkRetry} from './retry.js'
import {checkRollout} from './rollout.js'
import {checkTimeout} from './timeout.js'

export function checkConfigurations(config: JobConfig): void {
  checkRollout(config.jobExecutionsRolloutConfig)
  checkPresignedUrl(config.presignedUrlConfig)
  checkTimeout(config.timeoutConfig)
  checkAbort(config.abortConfig)
  checkRetry(config.jobExecutionsRetryConfig)
}
