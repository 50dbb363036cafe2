// --from-job of create-job: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'

export const FROM_JOB = '--from-job'

export const fromJobFlag: OperationFlag = {
  flag: FROM_JOB,
  kind: 'scalar',
  value: 'job',
  names: 'job',
  standsFor: ['--targets'],
  doc: 'Start from this job: its document, targets, settings and tags; flags and input files replace single members',
}
