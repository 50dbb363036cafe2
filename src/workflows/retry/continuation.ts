// What retry and rollback differ in, and what was typed for either.

import type {ParameterFiles} from '../../arguments/files/parameter-file.js'
import type {ScannedOperation} from '../../arguments/scan-operation.js'
import type {Continuation as Kind} from '../../derive/continued-id.js'
import type {Shaped} from '../../members/shaped.js'
import type {CreateJobRequest} from '../../model/iot/job.js'
import type {ThingStatus} from '../../progress/choose-things.js'
import type {ReasonGlobs} from '../../progress/reason-filter.js'

export interface Asked {
  readonly kind: Kind
  /** The job that is continued. */
  readonly jobId: string
  readonly statuses: readonly ThingStatus[]
  readonly reasons: ReasonGlobs
  /** Members of the new job that were typed; they replace the old job's whole. */
  readonly overrides: Shaped<typeof CreateJobRequest>
  /** The job whose document goes out. */
  readonly to: string | undefined
  readonly cancels: boolean
  readonly waits: boolean
  readonly allowMissing: boolean
  /** To find the place of a problem. */
  readonly scanned: ScannedOperation
  readonly files: ParameterFiles
}
