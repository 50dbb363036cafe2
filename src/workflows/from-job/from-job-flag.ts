// --from-job of create-job: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const FROM_JOB = '--from-job'

export const fromJobFlag: OperationFlag = {
  flag: FROM_JOB,
  kind: 'scalar',
  value: 'job',
  names: 'job',
  standsFor: ['--targets'],
  doc: 'Begin with everything of this job that can be had again: document, targets, settings, tags; flags and documents replace single members',
}
