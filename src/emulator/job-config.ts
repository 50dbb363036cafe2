// The configurations that jobs and templates keep as they were given.
import type {Input} from '../model/operations.js'

const NAMES = [
  'presignedUrlConfig',
  'jobExecutionsRolloutConfig',
  'abortConfig',
  'timeoutConfig',
  'jobExecutionsRetryConfig',
  'schedulingConfig',
  'documentParameters',
  'destinationPackageVersions',
  'jobTemplateArn',
] as const satisfies readonly (keyof Input<'iot.CreateJob'>)[]

/** Named as in the request, so that what was given is what is echoed. */
export type JobConfig = Pick<Input<'iot.CreateJob'>, (typeof NAMES)[number]>

/** The configurations among the members of a request. */
export function configOf(input: JobConfig): JobConfig {
  return Object.fromEntries(NAMES.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))
}
